// Rammed earth, grey tiles, piled stones, leaves: a little grain, the light of the morning.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vPaint;

void main() {
  float grain = valueNoise(vec2(vWorld.x + vWorld.z, vWorld.y) * 2.6) * 0.5 + valueNoise(vWorld.xz * 1.3 + vWorld.y) * 0.5;
  vec3 normal = normalize(normalize(vNormal) + vPaint.a * vec3(grain - 0.5, 0.2, 0.5 - grain) * 1.6);
  vec3 albedo = vPaint.rgb * (0.68 + 0.64 * grain);
  vec3 color = shadeLit(albedo, normal, 0.95, 1.0);
  float behind = pow(max(dot(normalize(vWorld - cameraPosition), uSunDirection), 0.0), 4.0);
  color += albedo * uSunColor * behind * vPaint.a * 1.6;
  gl_FragColor = toScreen(misty(color, vWorld), 1.0);
}
