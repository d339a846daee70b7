// The light of the sentence that is spoken of. told: 1 on its own objects, below 0 on those that stand back, 0 on all
// while nothing is spoken of.
const vec3 SPOKEN_LIGHT = vec3(1.0, 0.80, 0.46);

vec3 underLight(vec3 color, float rim, float told) {
  float lit = max(told, 0.0);
  float back = max(-told, 0.0);
  color = color * (1.0 + 0.30 * lit) + SPOKEN_LIGHT * (lit * (0.10 + 0.60 * rim));
  float grey = dot(color, vec3(0.3, 0.55, 0.15));
  return mix(color, vec3(grey) * 0.86, 0.46 * back) * (1.0 - 0.20 * back);
}
