// A rounded square that fades out and darkens what is below, or lights it under a drawing, or a round pool of lamplight.
// Premultiplied alpha.
uniform vec3 uLight;
uniform vec3 uCopper;
varying vec3 vWorld;
varying vec3 vSpot;
varying vec2 vRing;

const vec3 LAMPLIGHT = vec3(1.0, 0.62, 0.30);
const vec3 DRAWN_LIGHT = vec3(1.0, 0.60, 0.20);
const float RING_M = 0.11;
const float RING_SHOULDER_M = 0.2;

void main() {
  if (vRing.x > 0.0) {
    // A line of light with a copper shoulder, as in the drawings, and a breath of light within.
    float off = abs(length(vSpot.xy) - 1.0) * vRing.x;
    float soft = fwidth(off) + 0.01;
    float breath = 0.88 + 0.12 * sin(uSeconds * 1.57);
    float core = 1.0 - smoothstep(RING_M - soft, RING_M + soft, off);
    float shoulder = 1.0 - smoothstep(RING_M, RING_SHOULDER_M + soft, off);
    float inside = 0.16 * smoothstep(1.0, 0.55, length(vSpot.xy));
    float alpha = max(core, max(shoulder * 0.75 * (1.0 - 0.7 * uNight), inside)) * vRing.y * breath;
    vec3 color = mix(uCopper, uLight, max(core, step(shoulder, 0.01)));
    gl_FragColor = vec4(toScreen(fogged(color, vWorld), 1.0).rgb * alpha, alpha);
    return;
  }
  vec2 q = abs(vSpot.xy);
  float edge = pow(pow(q.x, 4.0) + pow(q.y, 4.0), 0.25);
  if (vRing.x < 0.0) {
    float away = 1.0 - smoothstep(0.0, 1.0, edge);
    float breath = 0.92 + 0.08 * sin(uSeconds * 1.2566);
    float strength = away * away * vRing.y * breath;
    gl_FragColor = vec4(DRAWN_LIGHT * strength * mix(0.34, 0.46, uNight), strength * mix(0.40, 0.0, uNight));
    return;
  }
  if (vSpot.z < 0.0) {
    float pool = 1.0 - smoothstep(0.0, 1.0, length(vSpot.xy));
    gl_FragColor = vec4(LAMPLIGHT * (pool * pool * -vSpot.z * 0.5), 0.0);
    return;
  }
  float alpha = vSpot.z * (1.0 - smoothstep(0.2, 1.0, edge)) * 0.78;
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(toScreen(fogged(uGrassRoot * 0.06, vWorld), 1.0).rgb * alpha, alpha);
}
