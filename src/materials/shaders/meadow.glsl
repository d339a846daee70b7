// What ground, grass, stones, trees and flowers must agree on: the maps of world/maps.ts and the colours of the meadow.
uniform sampler2D uMarks; // height of stones, contact shade, nearness of the road, height of grass
uniform sampler2D uDamp; // how damp, how open to the sky
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

// Bilinear height and, in y and z, the slope along x and z.
vec3 groundAt(vec2 xz) {
  vec2 at = mapUv(xz) * (uMapped.w - 1.0);
  vec2 cell = clamp(floor(at), vec2(0.0), vec2(uMapped.w - 2.0));
  vec2 f = at - cell;
  ivec2 i = ivec2(cell);
  float a = texelFetch(uHeights, i, 0).r;
  float b = texelFetch(uHeights, i + ivec2(1, 0), 0).r;
  float c = texelFetch(uHeights, i + ivec2(0, 1), 0).r;
  float d = texelFetch(uHeights, i + ivec2(1, 1), 0).r;
  float metre = (uMapped.w - 1.0) / (2.0 * uMapped.z);
  return vec3(
    mix(mix(a, b, f.x), mix(c, d, f.x), f.y),
    mix(b - a, d - c, f.y) * metre,
    mix(c - a, d - b, f.x) * metre);
}

// Share of the sun that comes past the clouds: their shadows go over the land with the wind, as many as the sky has
// heaped clouds. Soft enough to be asked at corners.
float sunPastClouds(vec2 xz) {
  vec2 moved = (xz - uWind * uSeconds * 7.0) * 0.0046;
  float cloud = valueNoise(moved + 3.3) * 0.62 + valueNoise(moved * 2.7 + 17.0) * 0.27 + valueNoise(moved * 6.1 + 5.0) * 0.11;
  float from = 0.72 - 0.26 * uCloud - 0.08 * uBillow;
  return 1.0 - 0.72 * smoothstep(from, from + 0.13, cloud) * (1.0 - 0.7 * uNight) * (1.0 - uMist);
}

// Distances towards the sun at which the land is asked whether it stands in the light: the first, and their growth.
const int LAND_STEPS = DETAIL(9, 5);
const float LAND_FIRST_M = 6.0;
const float LAND_GROWTH = DETAIL(1.5, 2.25);

// Share of the sun that passes the land on its way to a place: long and soft shadows when it stands low. For vertices.
float sunPastLand(vec3 place) {
  float level = max(length(uSunDirection.xz), 0.05);
  vec2 towards = uSunDirection.xz / level;
  float rise = uSunDirection.y / level;
  float open = 1.0;
  float way = LAND_FIRST_M;
  for (int i = 0; i < LAND_STEPS; i++) {
    vec2 xz = place.xz + towards * way;
    float over = groundAt(xz).x - place.y - way * rise;
    float soft = 0.7 + 0.055 * way;
    open = min(open, mix(1.0, 1.0 - smoothstep(-soft, soft, over), mapped(mapUv(xz))));
    way *= LAND_GROWTH;
  }
  return open * sunPastClouds(place.xz);
}

// Colour of the meadow at a place; `up` is 0 at the root and 1 at the tip, `damp` 1 in the hollows.
vec3 meadowColor(vec2 xz, float up, float damp) {
  float large = valueNoise(xz * 0.0083 + 7.0);
  float small = valueNoise(xz * 0.047 + 3.0);
  float patchy = (large - 0.5) * 0.34 + (small - 0.5) * 0.22;
  vec3 color = mix(uGrassRoot, uGrassTip, clamp(up + patchy, 0.0, 1.0));
  // In autumn cogon grass turns russet here and there (facts 2.6); quietly, under the silver.
  float russet = smoothstep(0.5, 0.85, DETAIL(valueNoise(xz * 0.019 + 40.0) * 0.65, large * 0.65) + small * 0.35);
  color = mix(color, color * vec3(0.98, 0.72, 0.52), russet * uPlume * 0.45);
  // Where it is damp the meadow is fresher and greener, whatever the season; in autumn some of it is green everywhere.
  float green = smoothstep(0.44, 0.72, DETAIL(valueNoise(xz * 0.0135 + 90.0), 1.0 - large) * 0.7 + small * 0.3) * uPlume * 0.72;
  float fresh = clamp(max(damp * 0.95, green) + (small - 0.5) * 0.5 * damp, 0.0, 1.0);
  color = mix(color, mix(uHollow * 0.75, mix(uHollow, uGrassTip, 0.45), up), fresh * 0.85);
  return color * mix(vec3(1.02, 0.97, 0.86), vec3(0.93, 1.0, 1.0), large);
}

// Snow that lies at a place: in drifts, least where grass stands up through it or the ground is steep.
float snowAt(vec2 xz, float flatness) {
  float drift = DETAIL(valueNoise(xz * 0.09) * 0.5 + valueNoise(xz * 0.41) * 0.3 + valueNoise(xz * 1.7) * 0.2, 0.2 + 0.6 * valueNoise(xz * 0.17));
  return uSnow * smoothstep(0.2, 0.62, drift + (flatness - 0.8) * 0.9);
}
