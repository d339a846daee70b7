// Premultiplied alpha; brighter where the surface turns away, as in a soap bubble.
uniform vec3 uLight;
varying vec3 vWorld;
varying vec3 vNormal;
varying float vAmount;

void main() {
  vec3 toEye = normalize(cameraPosition - vWorld);
  float turned = 1.0 - abs(dot(normalize(vNormal), toEye));
  float alpha = (mix(0.20, 0.09, uNight) + 0.24 * turned * turned) * vAmount;
  gl_FragColor = vec4(toScreen(fogged(uLight, vWorld), 1.0).rgb * alpha, alpha);
}
