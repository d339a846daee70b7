// A dark wing with a little of the lamps' light in it.
varying vec3 vWorld;
varying float vWing;

void main() {
  vec3 light = vec3(0.0);
  for (int i = 0; i < LAMPS; i++) {
    vec3 l = uLampPlace[i].xyz - vWorld;
    light += uLampColor[i] / (dot(l, l) + 4.0);
  }
  vec3 color = vec3(0.05, 0.035, 0.025) * (0.15 + light * (0.35 + 0.65 * vWing)) + uDoorColor * 0.004;
  gl_FragColor = toScreen(throughAir(color, vWorld), 1.0);
}
