// Luminous lines: one instance a segment, widened on the screen to a capsule. position: x along 0–1, y side -1/1.
// aOrder: when its start and its end are drawn (0–1 of its part's drawing), and its part.
uniform vec2 uResolution;
uniform float uWidth;
uniform float uReach;
attribute vec3 aStart;
attribute vec3 aEnd;
attribute vec3 aOrder;
varying vec3 vWorld;
// Pixels: along and across the segment; its length; half width of the core.
varying vec4 vPixel;
// Order of start and end, progress, presence.
varying vec4 vDrawn;
// 1 spoken of, below 0 standing back.
varying float vTold;
// 0–1, another for every part: no two drawings shine in step.
varying float vSeed;

// Beyond this distance lines grow thinner, so that a far drawing does not clot.
const float THIN_FROM_M = 55.0;

void main() {
  vec4 state = partState(aOrder.z);
  mat4 toWorld = modelMatrix * partMatrix(aOrder.z);
  vec4 a = toWorld * vec4(aStart, 1.0);
  vec4 b = toWorld * vec4(aEnd, 1.0);
  vec4 ca = projectionMatrix * viewMatrix * a;
  vec4 cb = projectionMatrix * viewMatrix * b;
  vTold = partTold(aOrder.z);
  vSeed = fract(aOrder.z * 0.618);
  vDrawn = vec4(aOrder.xy, state.y, state.x);
  bool hidden = min(ca.w, cb.w) < 0.3 || state.y <= aOrder.x || state.x < 0.002;
  if (hidden) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    vWorld = a.xyz;
    vPixel = vec4(0.0);
    return;
  }
  vec2 half2 = uResolution * 0.5;
  vec2 sa = ca.xy / ca.w * half2;
  vec2 sb = cb.xy / cb.w * half2;
  float len = length(sb - sa);
  vec2 dir = len > 0.001 ? (sb - sa) / len : vec2(1.0, 0.0);
  float thin = clamp(THIN_FROM_M / ca.w, 0.35, 1.0);
  float width = max(uWidth * thin * min(uResolution.x, uResolution.y) / 1080.0, 1.1);
  width *= 1.0 + 0.45 * max(vTold, 0.0) - 0.25 * max(-vTold, 0.0);
  float reach = width * uReach + 1.5;
  vec2 at = mix(sa, sb, position.x) + dir * (position.x * 2.0 - 1.0) * reach + vec2(-dir.y, dir.x) * position.y * reach;
  vec4 clip = mix(ca, cb, position.x);
  vWorld = mix(a.xyz, b.xyz, position.x);
  // Multiplied by w and divided again in the fragment: linear on the screen.
  vPixel = vec4(mix(-reach, len + reach, position.x), position.y * reach, len, width * 0.5) * clip.w;
  vDrawn = vDrawn * clip.w;
  gl_Position = vec4(at / half2 * clip.w, clip.z - 0.0012 * clip.w, clip.w);
}
