// What ground and grass must agree on: the maps of world/maps.ts and the colours of the meadow.
uniform sampler2D uMarks; // height of stones, contact shade, nearness of the road, height of grass
uniform sampler2D uHeights;
uniform vec4 uMapped; // middle x and z, half of the side (m), number of texels of the heights

vec2 mapUv(vec2 xz) { return (xz - uMapped.xy) / (2.0 * uMapped.z) + 0.5; }

// 1 within the mapped square, 0 outside, soft at its border.
float mapped(vec2 uv) {
  vec2 edge = abs(uv - 0.5);
  return 1.0 - smoothstep(0.47, 0.495, max(edge.x, edge.y));
}

vec4 marksAt(vec2 xz) {
  vec2 uv = mapUv(xz);
  return mix(vec4(0.0, 0.0, 0.0, 0.75), texture2D(uMarks, uv), mapped(uv));
}

// Colour of the meadow at a place; `up` is 0 at the root and 1 at the tip. Patches are old growth and fresh growth.
vec3 meadowColor(vec2 xz, float up) {
  float large = valueNoise(xz * 0.017 + 7.0);
  float small = valueNoise(xz * 0.093);
  vec3 color = mix(uGrassRoot, uGrassTip, clamp(up + (small - 0.5) * 0.5 + (large - 0.5) * 0.4, 0.0, 1.0));
  // In autumn the meadow is of several kinds: red cogon grass, some that is still green (facts 2.6).
  float red = smoothstep(0.52, 0.8, valueNoise(xz * 0.031 + 40.0) * 0.7 + small * 0.3);
  float green = smoothstep(0.5, 0.8, valueNoise(xz * 0.023 + 90.0) * 0.75 + small * 0.25);
  color = mix(color, color * vec3(0.95, 0.55, 0.42), red * uPlume * 0.7);
  color = mix(color, mix(vec3(0.1, 0.13, 0.035), vec3(0.42, 0.45, 0.2), up), green * uPlume * 0.65);
  return color * mix(vec3(0.89, 0.8, 0.68), vec3(0.76, 0.84, 0.82), large);
}
