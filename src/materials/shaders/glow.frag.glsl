// Light in the five bowls: adds to what lies behind. By day a breath of haze, by night a lamp.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec2 vGlow;
varying float vFade;
varying float vTurn;

void main() {
  vec3 view = normalize(cameraPosition - vWorld);
  float disc = pow(1.0 - vGlow.y, 1.6);
  float column = pow(1.0 - vGlow.y, 2.2) * pow(abs(dot(normalize(vNormal), view)), 2.0);
  float breath = 0.92 + 0.08 * sin(uSeconds * 1.1);
  float strength = mix(0.4, 0.66, duskiness()) * breath * vFade * vTurn * (1.0 - 0.72 * uMist);
  float haze = mix(disc, column * 0.34, vGlow.x);
  float hazy = length(cameraPosition - vWorld) * uFogDensity;
  float mist = exp(-hazy * hazy);
  gl_FragColor = vec4(toScreen(bowlColor(), 1.0).rgb, haze * strength * mist);
}
