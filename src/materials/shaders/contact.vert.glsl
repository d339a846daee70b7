// Soft shade where things touch the ground, and pools of lamplight.
// aSpot: place on the blob (-1–1 twice), part, strength (below 0: light).
attribute vec4 aSpot;
varying vec3 vWorld;
varying vec3 vSpot;

void main() {
  vec4 state = partState(aSpot.z);
  mat4 m = partMatrix(aSpot.z);
  vec4 world = modelMatrix * m * vec4(position, 1.0);
  // A thing that leaves the ground takes its shade away from it.
  float lift = max(m[3].y, 0.0);
  vWorld = world.xyz;
  vSpot = vec3(aSpot.xy, aSpot.w * state.x * exp(-lift * 1.5) * (aSpot.w < 0.0 ? max(uNight, 0.0) * (1.0 - 0.6 * state.z) : 1.0));
  gl_Position = projectionMatrix * viewMatrix * world;
}
