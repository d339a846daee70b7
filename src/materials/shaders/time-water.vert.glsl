// The sea as a body: its top with waves, and the four sides down to the base. position.y: 1 top, 0 base.
attribute vec3 aOut;
varying vec3 vWorld;
varying vec3 vNormal;

void main() {
  vec3 p = position;
  vec2 run = p.xz + vec2(uJourney, 0.0);
  float wave = (noiseAt(run * 0.012 + uSeconds * vec2(0.006, 0.003)).r - 0.5) * 0.9 + (noiseAt(run * 0.037 - uSeconds * vec2(0.011, 0.004)).g - 0.5) * 0.45;
  p.y = mix(BASE, uSea + wave, position.y);
  vWorld = p;
  vNormal = aOut;
  gl_Position = projectionMatrix * viewMatrix * vec4(p, 1.0);
}
