// Leaves in the light of the day, thin enough that it comes through.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vLeaf;

void main() {
  vec3 normal = normalize(vNormal);
  vec3 leaf = mix(vec3(0.018, 0.062, 0.022), vec3(0.10, 0.19, 0.04), pow(fract(vLeaf.x * 5.3), 2.0));
  leaf = mix(leaf * 0.5, leaf * 1.15, smoothstep(0.0, 0.7, vLeaf.y));
  leaf *= 0.8 + 0.3 * vLeaf.z;
  vec3 day = dayOn(vWorld, normal, 0.95) + uDoorColor * outside(vWorld) * 0.35;
  vec3 lamp = vec3(0.0);
  for (int i = 0; i < LAMPS; i++) {
    vec3 l = uLampPlace[i].xyz - vWorld;
    lamp += uLampColor[i] / (dot(l, l) + LAMP_SIZE) * 0.5;
  }
  gl_FragColor = toScreen(throughAir(leaf * (day * 1.3 + lamp), vWorld), 1.0);
}
