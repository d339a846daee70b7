// The warm light of the five bowls, on everything around them. Units: metres.
uniform vec2 uBowls[5];
uniform vec3 uLight;
const float BOWL_REACH_M = 52.0;

// 0 by day, 1 when the sun is down.
float duskiness() { return max(1.0 - clamp(uSunDirection.y * 2.2, 0.0, 1.0), uNight); }

// Light that falls on a matt surface at a place.
vec3 bowlLight(vec2 xz) {
  float sum = 0.0;
  for (int i = 0; i < 5; i++) {
    vec2 away = (xz - uBowls[i]) / BOWL_REACH_M;
    sum += exp(-dot(away, away));
  }
  float dusk = duskiness();
  return uLight * sum * dusk * dusk * 0.5;
}
