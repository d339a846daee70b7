// uPass 0: the glow around a line, amber by its core and copper farther out; 1: its core of light; 2: both.
// Premultiplied alpha, display colours: a glow that also takes a little of what is behind reads on grass at noon.
uniform float uPass;
varying vec3 vWorld;
varying vec4 vPixel;
varying vec4 vDrawn;
varying float vTold;
varying float vSeed;

const vec3 WHITE_HOT = vec3(1.0, 0.985, 0.92);
const vec3 AMBER = vec3(1.0, 0.60, 0.20);
const vec3 EMBER = vec3(0.86, 0.30, 0.10);
// A glint runs along every drawing, and all of them breathe; seconds.
const float GLINT_S = 9.0;
const float BREATH_S = 5.0;

void main() {
  vec4 px = vPixel * gl_FragCoord.w;
  vec4 drawn = vDrawn * gl_FragCoord.w;
  float lit = max(vTold, 0.0);
  float back = max(-vTold, 0.0);
  float presence = drawn.w * (1.0 - 0.5 * back);
  float along = clamp(px.x, 0.0, px.z);
  float order = mix(drawn.x, drawn.y, px.z > 0.001 ? along / px.z : 0.0);
  if (order > drawn.z) discard;
  float d = length(vec2(px.x - along, px.y));
  float core = px.w;
  // The pen's point shines while it draws.
  float pen = drawn.z < 0.999 ? smoothstep(0.05, 0.0, drawn.z - order) : 0.0;
  float ahead = fract(order + vSeed - uSeconds / GLINT_S) - 0.5;
  float glint = exp(-ahead * ahead * 700.0) * (1.0 - back);
  float breath = 0.94 + 0.06 * sin(uSeconds * 6.2832 / BREATH_S + vSeed * 6.2832 + vWorld.y * 0.9);
  float power = (breath + 0.55 * max(glint, pen) + 0.35 * lit);
  if (uPass > 0.5) {
    bool both = uPass > 1.5;
    float alpha = smoothstep(core + 0.7, core - 0.7, d) * presence;
    if (alpha < 0.01 && !both) discard;
    vec3 color = mix(WHITE_HOT, vec3(1.0), max(glint, pen)) * (1.0 - 0.28 * back);
    gl_FragColor = vec4(mix(color, toScreen(fogged(color, vWorld), 1.0).rgb, 0.2) * alpha, alpha);
    // In one pass the glow ends square, so that it does not cover the core of the next segment.
    if (!both || alpha > 0.99 || px.x < 0.0 || px.x > px.z) return;
  }
  float x = d / core;
  float near = exp(-x * x / 6.0);
  float far = exp(-x * x / 30.0);
  float day = 1.0 - uNight;
  float cover = (near * mix(0.40, 0.90, day) + far * mix(0.02, 0.16, day)) * presence;
  vec3 light = (AMBER * near * mix(0.62, 0.74, day) + EMBER * far * mix(0.40, 0.26, day)) * power * presence;
  vec4 glow = vec4(light, min(cover, 1.0));
  gl_FragColor = uPass > 0.5 ? gl_FragColor + glow * (1.0 - gl_FragColor.a) : glow;
}
