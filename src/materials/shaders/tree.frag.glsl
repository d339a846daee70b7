// Crowns of evergreen leaves (facts 2.4): dark and round, dappled, brighter where the sun comes through the edge.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vCrown;
varying float vSun;
varying float vFire;

void main() {
  float leaves = valueNoise(vWorld.xz * 1.1 + vWorld.y * 0.7) * 0.55 + valueNoise(vec2(vWorld.x - vWorld.z, vWorld.y) * 2.3) * 0.45;
  vec3 normal = normalize(vNormal + vec3(leaves - 0.5, 0.3 * leaves, 0.5 - leaves) * 0.9);
  vec3 dark = mix(vec3(0.06, 0.105, 0.05), vec3(0.11, 0.145, 0.06), vCrown.x);
  vec3 fresh = mix(vec3(0.17, 0.24, 0.085), uGrassTip * 0.42, 0.35);
  vec3 albedo = mix(dark, fresh, smoothstep(0.35, 0.8, leaves) * (0.35 + 0.65 * vCrown.y));
  float shade = mix(0.35, 1.0, smoothstep(-0.1, 0.75, vCrown.y));
  albedo = mix(albedo, vec3(0.83, 0.87, 0.93), uSnow * smoothstep(0.35, 0.75, normal.y) * 0.7);
  vec3 color = shadeLit(albedo, normal, shade, shade * vSun);
  float behind = pow(max(dot(normalize(vWorld - cameraPosition), uSunDirection), 0.0), 4.0);
  color += fresh * uSunColor * behind * 0.7 * vCrown.y * vSun;
  color += albedo * fireLight(vFire) * 1.6;
  gl_FragColor = toScreen(fogged(color, vWorld), 1.0);
}
