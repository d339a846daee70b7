// Sky: gradient from the air's colour at the horizon, sun or moon, heaped and thin clouds, stars, and mountains in haze.
varying vec3 vDirection;

// Noise that closes on itself after `period` cells along x.
float ringNoise(vec2 p, float period) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  vec2 u = f * f * (3.0 - 2.0 * f);
  vec2 x = mod(vec2(i.x, i.x + 1.0), period);
  return mix(mix(hash21(vec2(x.x, i.y)), hash21(vec2(x.y, i.y)), u.x),
             mix(hash21(vec2(x.x, i.y + 1.0)), hash21(vec2(x.y, i.y + 1.0)), u.x), u.y);
}

// Heaped clouds stand on a level base over the horizon: `p` goes once round the sky in `HEAPS` cells.
const float HEAPS = 13.0;
const float BASE = 0.052;
float heaps(vec2 p) {
  float sum = 0.0;
  float part = DETAIL(0.5, 0.56);
  float period = HEAPS;
  for (int i = 0; i < DETAIL(5, 3); i++) {
    sum += part * ringNoise(p, period);
    p = p * 2.0 + vec2(0.0, 7.3);
    period *= 2.0;
    part *= 0.52;
  }
  return sum;
}

float fold(float n) { return 1.0 - abs(2.0 * n - 1.0); }

// Height of a ridge, 0 to 1; `round_` goes once round in `cells`, with sharp crests.
float ridge(float round_, float cells, float seed) {
  return fold(ringNoise(vec2(round_ * cells, seed), cells)) * 0.55 + fold(ringNoise(vec2(round_ * cells * 3.0, seed + 5.0), cells * 3.0)) * 0.28
    + DETAIL(ringNoise(vec2(round_ * cells * 9.0, seed + 9.0), cells * 9.0), 0.5) * 0.17;
}

// How far a slope stands out, 0 to 1: `along` goes once round in `cells`, `fall` down from the crest.
float spur(float along, float fall, float cells) {
  return fold(ringNoise(vec2(along, fall), cells)) * 0.65 + fold(ringNoise(vec2(along * 3.0, fall * 2.0), cells * 3.0)) * 0.35;
}

void main() {
  vec3 direction = normalize(vDirection);
  float up = direction.y;
  float round_ = atan(direction.z, direction.x) / 6.2831853 + 0.5;
  vec3 air = airColor(direction);
  float towards = max(dot(direction, uSunDirection), 0.0);
  vec3 color = mix(air, uZenith, 1.0 - exp(-max(up, 0.0) * 5.2));
  // The moon is drawn lower than it shines from, so that it stands in the picture.
  vec3 disc = normalize(uSunDirection * vec3(1.0, mix(1.0, 0.4, smoothstep(0.5, 1.0, uNight)), 1.0));
  towards = max(dot(direction, disc), 0.0);
  color += uSunColor * (0.16 * pow(towards, 12.0) + 0.4 * pow(towards, 220.0)) * (1.0 - 0.6 * uNight);
  color += uSunColor * smoothstep(mix(0.99975, 0.99984, uNight), mix(0.9999, 0.99987, uNight), towards) * mix(1.5, 3.2, uNight);

  float side = atan(uSunDirection.z, uSunDirection.x) / 6.2831853 + 0.5 - round_;
  if (up > 0.0) {
    vec2 grid = direction.xz / (1.0 + up) * 150.0;
    float star = hash21(floor(grid));
    float spot = smoothstep(0.32, 0.02, length(fract(grid) - 0.5 - (vec2(fract(star * 91.0), fract(star * 57.0)) - 0.5) * 0.5));
    float twinkle = 0.7 + 0.3 * sin(uSeconds * (0.8 + 1.5 * fract(star * 33.0)) + star * 90.0);
    color += uNight * step(0.925, star) * spot * twinkle * (0.2 + 1.1 * pow(fract(star * 411.0), 3.0)) * smoothstep(0.02, 0.2, up) * vec3(0.86, 0.91, 1.0);

    vec3 bright = mix(uHorizon, uSunColor, 0.62) * mix(1.06, 0.55, uNight);
    bright = mix(bright, vec3(max(bright.r, max(bright.g, bright.b))), 0.3);
    vec3 dark = mix(uZenith, uHorizon, mix(0.6, 0.35, uNight));
    // Thin clouds, combed by the wind.
    vec2 plane = direction.xz / (up + 0.14);
    vec2 drift = uWind * uSeconds * 0.005;
    vec2 along = vec2(dot(plane, uWind), dot(plane, vec2(-uWind.y, uWind.x)));
    float bend = layeredNoise(plane * 0.7 - drift, 3.7) * 1.3;
    float veil = layeredNoise((along - vec2(uSeconds * 0.005, 0.0)) * vec2(0.42, 1.05) + bend, 3.7);
    float cover = smoothstep(0.55 - 0.2 * uCloud * (1.0 - 0.55 * uBillow), 0.95, veil) * smoothstep(0.04, 0.3, up);
    color = mix(color, mix(bright, dark, 0.18), cover * mix(0.8, 0.3, uNight));
    // Heaped clouds.
    vec2 p = vec2(round_ * HEAPS + uSeconds * 0.004, up * 5.6);
    vec2 toSun = normalize(vec2(sin(side * 6.2831853) * 0.6, max(uSunDirection.y - up, 0.12)));
    float high = (up - BASE) / mix(0.1, 0.34, uBillow);
    float grown = 0.36 + 0.27 * high + 0.2 * (1.0 - uCloud);
    float mass = heaps(p);
    float body = smoothstep(grown, grown + 0.06, mass) * smoothstep(-0.02, 0.02, up - BASE - 0.012 * (mass - 0.5));
    float lit = clamp(0.44 + (mass - heaps(p + toSun * 0.24)) * 4.2 + 0.22 * high, 0.0, 1.0);
    vec3 heap = mix(dark, bright, lit) + uSunColor * 0.3 * pow(towards, 8.0) * (1.0 - body * 0.5);
    heap = mix(heap, air, 0.42 * (1.0 - smoothstep(0.0, 0.2, up - BASE)));
    color = mix(color, heap, body * mix(0.96, 0.35, uNight) * smoothstep(0.0, 0.06, up));
  }

  for (int layer = 0; layer < 4; layer++) {
    float k = float(layer) / 3.0;
    float cells = 7.0 + 4.0 * float(layer);
    float crest = ridge(fract(round_ + 0.13 * float(layer)), cells, 3.0 + 11.0 * float(layer));
    float top = mix(0.02, -0.03, k) + mix(0.062, 0.05, k) * crest;
    float below = top - up;
    // Spurs run down from the crest, lit on the side of the sun.
    float along = fract(round_ + 0.13 * float(layer)) * cells * 8.0;
    float fall = below * 46.0 + float(layer) * 7.0;
    float here = DETAIL(spur(along, fall, cells * 8.0), 0.6);
    float slant = DETAIL(spur(along + 0.16, fall, cells * 8.0), 0.6) - here;
    float spurs = clamp(1.0 + slant * sign(sin(side * 6.2831853)) * mix(2.4, 4.2, k) + (here - 0.6) * 0.7, 0.35, 2.2);
    vec3 woods = spurs * mix(vec3(0.035, 0.06, 0.05), uGrassRoot * 0.35, 0.4) * (uAmbient * (uHorizon + uSunColor * 0.4));
    vec3 rock = mix(woods, uZenith * 0.8, mix(0.62, 0.28, k));
    rock = mix(rock, uHorizon * 0.9, uSnow * 0.5 * smoothstep(0.035, 0.0, below));
    vec3 hazy = mix(rock, air, mix(0.68, 0.3, k) + 0.12 * pow(towards, 4.0));
    // Mist lies at the foot of every layer.
    hazy = mix(hazy, air, smoothstep(0.002, mix(0.05, 0.075, k), below) * mix(0.75, 0.9, uMist));
    color = mix(color, hazy, smoothstep(-0.0008, 0.0008, below));
  }
  gl_FragColor = toScreen(color, 1.0);
}
