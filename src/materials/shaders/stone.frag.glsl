// Limestone: rain flutes that deepen downward, notches along the beds, lichen, a foot in the grass.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vDetail;
varying vec4 vStone;

void main() {
  vec3 normal = normalize(vNormal);
  float up = vDetail.y;
  float near = 1.0 - smoothstep(30.0, 190.0, length(vWorld - cameraPosition));
  vec3 tangent = normalize(cross(vec3(0.0, 1.0, 0.0), normal) + vec3(1e-4, 0.0, 0.0));

  // Way across the face in metres: flutes run down the rock whatever its facets.
  float across = dot(vWorld, tangent);
  float facing = atan(normal.z, normal.x);
  float way = vDetail.x * 2.0 + facing * 1.3 + valueNoise(vec2(vDetail.x * 3.0, vWorld.y * 1.7)) * 0.8 + vStone.x * 19.0;
  float steep = 1.0 - smoothstep(0.45, 0.95, normal.y);
  float wave = fract(way);
  // Round grooves with sharp crests between: 0 on the crest, 1 in the groove.
  float groove = sin(wave * 3.14159);
  float strength = steep * mix(0.45, 1.0, 1.0 - up);
  float bed = vWorld.y * 1.5 + valueNoise(vWorld.xz * 0.6 + vStone.x * 9.0) * 1.6;
  float notch = smoothstep(0.86, 1.0, sin(bed * 3.14159) * 0.5 + 0.5) * steep * smoothstep(0.3, 0.7, valueNoise(vec2(across * 1.1, bed * 0.5)));
  float pits = valueNoise(vec2(across * 5.0 + vStone.x * 40.0, vWorld.y * 4.0));
  float fine = valueNoise(vec2(across * 13.0, vWorld.y * 9.0));
  // What is finer than a pixel is left out, else it glitters.
  float far = length(vWorld - cameraPosition);
  fine = mix(0.5, fine, 1.0 - smoothstep(14.0, 60.0, far));
  pits = mix(0.5, pits, 1.0 - smoothstep(60.0, 260.0, far));
  normal = normalize(
    normal + near * (tangent * cos(wave * 3.14159) * 0.85 * strength
      + vec3(0.0, 1.0, 0.0) * (notch * 0.4 + (pits - 0.5) * 0.35)
      + tangent * (fine - 0.5) * 0.4));

  vec3 white = mix(vec3(0.72, 0.71, 0.68), vec3(0.88, 0.87, 0.83), vStone.x) * uStone;
  vec3 albedo = white * (0.86 + 0.24 * pits);
  // Rain leaves the crests bright and the grooves grey.
  albedo *= mix(1.0, 0.62, groove * groove * strength * 0.9);
  albedo *= 1.0 - 0.3 * notch;
  float lichen = smoothstep(0.58, 0.74, valueNoise(vec2(across * 1.6 + vStone.x * 70.0, vWorld.y * 1.9)) * 0.75 + fine * 0.25);
  albedo = mix(albedo, mix(vec3(0.38, 0.39, 0.35), vec3(0.52, 0.50, 0.40), fine), lichen * 0.55 * (1.0 - uBurnt * 0.8));
  // The foot: soil and moss, or soot after the burn.
  float foot = 1.0 - smoothstep(0.02, 0.34, vDetail.y * vStone.y * 0.55 + (pits - 0.5) * 0.22);
  albedo = mix(albedo, mix(uGrassRoot * 0.8 + 0.02, vec3(0.03), uBurnt), foot * 0.72);

  float shade = mix(0.42, 1.0, smoothstep(0.0, 0.55, up)) * (1.0 - 0.35 * vDetail.z) * (1.0 - 0.3 * groove * strength * near);
  vec3 color = shadeLit(albedo, normal, shade, mix(0.45, 1.0, shade) * (0.75 + 0.25 * (1.0 - notch)));
  // White stone gathers light from all of the sky where it turns from the sun, and from the bowls.
  float turned = 1.0 - smoothstep(-0.2, 0.6, dot(normal, uSunDirection));
  color += albedo * (uHorizon * 0.22 + uSunColor * 0.1) * uAmbient * shade * turned;
  color += albedo * bowlLight(vWorld.xz) * 1.3;
  // Light that the ground throws back.
  color += albedo * mix(uGrassRoot, uGrassTip, 0.5) * uSunColor * 0.14 * (1.0 - normal.y) * (1.0 - up) * max(uSunDirection.y, 0.0);
  gl_FragColor = toScreen(fogged(color, vWorld), 1.0);
}
