// Soft shade where things touch the ground, and pools of lamplight.
// aSpot: place on the blob (-1–1 twice), part, strength (below 0: lamplight; from -10 to -20: light of a drawing, which
// comes and goes with it; -100: the ring under what is spoken of).
attribute vec4 aSpot;
varying vec3 vWorld;
varying vec3 vSpot;
// Radius of the ring in metres and how strongly it shines; below 0 and how strongly for a drawing's light; else 0 twice.
varying vec2 vRing;

const float RING_QUAD = 1.3;

void main() {
  vec4 state = partState(aSpot.z);
  mat4 m = partMatrix(aSpot.z);
  vec4 world = modelMatrix * m * vec4(position, 1.0);
  // A thing that leaves the ground takes its shade away from it.
  float lift = max(m[3].y, 0.0);
  vWorld = world.xyz;
  vSpot = vec3(aSpot.xy, aSpot.w * state.x * exp(-lift * 1.5) * (aSpot.w < 0.0 ? max(uNight, 0.0) * (1.0 - 0.6 * state.z) : 1.0));
  bool ring = aSpot.w < -50.0;
  float told = partTold(aSpot.z);
  vRing = ring ? vec2(length(m[0].xyz), told) : vec2(0.0);
  if (!ring && aSpot.w < -9.0) {
    float drawn = smoothstep(0.1, 0.9, state.y) * state.x * exp(-lift * 0.5);
    vRing = vec2(-1.0, (-aSpot.w - 10.0) * drawn * (1.0 + 0.5 * max(told, 0.0) - 0.6 * max(-told, 0.0)));
  }
  if (ring) vSpot.xy = aSpot.xy * RING_QUAD;
  gl_Position = projectionMatrix * viewMatrix * world;
}
