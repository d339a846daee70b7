// Solid things of a diorama: all in one mesh, each vertex carried by its part.
// aInfo: part, baked shade (0–255), glow (0–255), kind (0 matt, 1–100 sways in the wind, 200 water, 220 turf).
attribute vec4 aInfo;
// Square root of the colour, and the lamplight that falls on it.
attribute vec4 aColor;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vColor;
// shade, glow, calm
varying vec3 vLook;
// 1 for water, 2 for turf
varying float vKind;
varying float vTold;

const float WATER = 200.0;
const float TURF = 220.0;
const float SWAY_M = 0.9;

void main() {
  vec4 state = partState(aInfo.x);
  mat4 toWorld = modelMatrix * partMatrix(aInfo.x);
  vec4 world = toWorld * vec4(position, 1.0);
  float sway = aInfo.w > 100.5 ? 0.0 : aInfo.w * 0.01;
  if (sway > 0.0) {
    float flutter = sin(uSeconds * 3.1 + dot(world.xyz, vec3(1.3, 1.7, 1.1)));
    float strength = 0.25 + 0.75 * gust(world.xz);
    world.xz += uWind * (sway * SWAY_M * strength * (0.55 + 0.35 * flutter));
    world.xz += vec2(-uWind.y, uWind.x) * (sway * 0.25 * strength * flutter);
  }
  vWorld = world.xyz;
  vNormal = mat3(toWorld) * normal;
  vColor = vec4(aColor.rgb * aColor.rgb, aColor.a * uNight * (1.0 - 0.6 * state.z));
  float night = mix(0.12, 1.0, uNight);
  vLook = vec3(aInfo.y / 255.0, aInfo.z / 255.0 * max(night, state.w), state.z);
  vTold = partTold(aInfo.x);
  vKind = aInfo.w == WATER ? 1.0 : (aInfo.w == TURF ? 2.0 : 0.0);
  gl_Position = projectionMatrix * viewMatrix * world;
}
