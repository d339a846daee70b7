// Premultiplied alpha: a pane of dusk with light in its edges, as in a soap bubble. The dusk lets the lines shine at noon.
uniform vec3 uLight;
varying vec3 vWorld;
varying vec3 vNormal;
varying float vAmount;
varying float vTold;
varying float vHeight;

const vec3 DUSK = vec3(0.05, 0.17, 0.27);

void main() {
  vec3 toEye = normalize(cameraPosition - vWorld);
  float turned = 1.0 - abs(dot(normalize(vNormal), toEye));
  float lit = max(vTold, 0.0);
  float amount = vAmount * (1.0 - 0.5 * max(-vTold, 0.0));
  float rim = turned * turned;
  float alpha = mix(0.46, 0.20, uNight) * (1.0 - 0.35 * rim) * amount;
  // Light rises from the foot, as the pool on the ground does.
  float risen = exp(-max(vHeight, 0.0) * 0.8);
  vec3 light = mix(vec3(1.0, 0.82, 0.52), vec3(1.0, 0.62, 0.26), risen) * (0.06 + 0.30 * rim + 0.16 * risen + 0.16 * lit) * amount;
  gl_FragColor = vec4(DUSK * alpha + light, alpha);
}
