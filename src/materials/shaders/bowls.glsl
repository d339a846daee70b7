// The warm light of the five bowls, on everything around them. Units: metres.
uniform vec2 uBowls[5];
uniform vec3 uLight;
const float BOWL_REACH_M = 52.0;

// 0 by day, 1 when the sun is down.
float duskiness() { return max(1.0 - clamp(uSunDirection.y * 2.2, 0.0, 1.0), uNight); }

// The bowls light up one after the other, as if somebody walked from one to the next: strength of bowl `i`, about 1.
const float ROUND_S = 25.0;
float bowlTurn(float i) {
  float turn = 0.5 + 0.5 * cos(6.2831853 * (uSeconds / ROUND_S - i * 0.2));
  return 0.72 + 0.75 * pow(turn, 5.0);
}

// The darker it is, the warmer.
vec3 bowlColor() { return mix(uLight, vec3(1.0, 0.72, 0.36), 0.75 * duskiness()); }

// Light that falls on a matt surface at a place.
vec3 bowlLight(vec2 xz) {
  float sum = 0.0;
  for (int i = 0; i < 5; i++) {
    vec2 away = (xz - uBowls[i]) / BOWL_REACH_M;
    sum += exp(-dot(away, away)) * bowlTurn(float(i));
  }
  float dusk = duskiness();
  return bowlColor() * sum * dusk * dusk * mix(0.5, 0.42, uNight);
}
