// Shared by every material: light, fog and the one wind. Uniforms: materials/atmosphere.ts.
// What is drawn without a GPU says less of what is small: of two ways to say it the second, which costs a fraction.
#ifdef COARSE
#define DETAIL(fine, coarse) (coarse)
#else
#define DETAIL(fine, coarse) (fine)
#endif

uniform float uSeconds;
uniform vec3 uSunDirection;
uniform vec3 uSunColor;
uniform vec3 uZenith;
uniform vec3 uHorizon;
uniform float uAmbient;
uniform vec3 uGrassRoot;
uniform vec3 uGrassTip;
uniform float uGrassHeight;
uniform float uStone;
uniform float uFogDensity;
uniform vec2 uWind;
uniform float uNight;
uniform float uFire;
uniform float uBlack;
uniform float uMown;
uniform vec3 uCharRoot;
uniform vec3 uCharTip;
uniform float uStubble;
uniform float uPlume;
uniform vec3 uBloom;
uniform float uBloomShare;
uniform vec3 uHollow;
uniform float uCloud;
uniform float uBillow;
uniform float uSnow;
uniform float uMist;
uniform float uMonth;

float hash21(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float valueNoise(vec2 p) {
  vec2 i = floor(p);
  vec2 f = fract(p);
  vec2 u = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash21(i), hash21(i + vec2(1.0, 0.0)), u.x),
             mix(hash21(i + vec2(0.0, 1.0)), hash21(i + vec2(1.0, 1.0)), u.x), u.y);
}

// Value noise in layers, each half as strong and twice as fine as the one before; `apart` keeps them from meeting.
float layeredNoise(vec2 p, float apart) {
  float sum = 0.0;
  float part = DETAIL(0.5, 0.625);
  for (int i = 0; i < DETAIL(4, 2); i++) {
    sum += part * valueNoise(p);
    p = mat2(1.6, 1.2, -1.2, 1.6) * p + apart;
    part *= 0.5;
  }
  return sum;
}

// Strength of the gust over a place (world x, z), 0 to 1. Grass, smoke, water and banners all ask here.
float gust(vec2 xz) {
  vec2 moved = xz - uWind * uSeconds * 9.0;
  return smoothstep(0.25, 0.85, valueNoise(moved * 0.021) * 0.7 + valueNoise(moved * 0.083) * 0.3);
}

// Light on a matt surface: wrapped sun, blue sky from above, warm bounce from below. `shade` is how much sky is seen,
// `lit` how much of the sun; both 0 to 1.
vec3 shadeLit(vec3 albedo, vec3 normal, float shade, float lit) {
  float sun = max(dot(normal, uSunDirection) * 0.84 + 0.16, 0.0);
  vec3 above = uZenith * 0.62 + uHorizon * 0.3;
  vec3 below = uHorizon * 0.42 + uSunColor * max(uSunDirection.y, 0.0) * 0.16;
  vec3 sky = mix(below, above, normal.y * 0.5 + 0.5) * uAmbient;
  return albedo * (uSunColor * sun * lit + sky * 0.66 * shade);
}

// The same where nothing is known of cast shadows: `shade` is baked contact shade, 0 to 1.
vec3 shadeMatt(vec3 albedo, vec3 normal, float shade) {
  return shadeLit(albedo, normal, shade, mix(0.55, 1.0, shade));
}

// Colour of the air at the horizon in the direction of a unit vector: what fog and sky have in common.
vec3 airColor(vec3 direction) {
  return mix(uHorizon, uSunColor, 0.42 * pow(max(dot(direction, uSunDirection), 0.0), 8.0));
}

// Mist (m): it lies on the land, which rises to the north, and thins upwards; far below it is a sea.
const float MIST_LEVEL_M = -5.0;
const float MIST_THINS_M = 7.5;

// Share of what is seen that the mist takes, from the eye to a point `distanceM` away.
float mistAmount(vec3 worldPosition, float distanceM) {
  float eye = (cameraPosition.y + 0.062 * clamp(cameraPosition.z, -700.0, 260.0) - MIST_LEVEL_M) / MIST_THINS_M;
  float point = (worldPosition.y + 0.062 * clamp(worldPosition.z, -700.0, 260.0) - MIST_LEVEL_M) / MIST_THINS_M;
  float a = exp(-clamp(eye, -2.0, 30.0));
  float b = exp(-clamp(point, -2.0, 30.0));
  float apart = eye - point;
  float mean = abs(apart) < 0.02 ? 0.5 * (a + b) : abs((b - a) / apart);
  // What stands by the eye stays clear.
  float way = max(distanceM - 46.0, 0.0);
  return 1.0 - exp(-mean * way * 0.016);
}

// Distance fog whose colour turns towards the sun; must be the last thing before toScreen.
vec3 fogged(vec3 color, vec3 worldPosition) {
  vec3 toPoint = worldPosition - cameraPosition;
  float distanceM = length(toPoint);
  vec3 direction = toPoint / max(distanceM, 0.001);
  vec3 air = airColor(direction);
  // Clear near the eye, thick far away: squared exponential fog. The first haze of a clear day is blue.
  float amount = 1.0 - exp(-distanceM * distanceM * uFogDensity * uFogDensity * (1.0 + 3.0 * uMist));
  vec3 haze = mix(mix(uZenith, air, 0.62), air, clamp(amount * 1.35, 0.0, 1.0));
  color = mix(color, haze, amount);
  if (uMist > 0.0) {
    // Mist lies in the shade of the land: cooler and darker than the air over it.
    vec3 white = mix(air, mix(uZenith, uHorizon, 0.55), 0.45) * 0.94;
    color = mix(color, white, uMist * 0.94 * mistAmount(worldPosition, distanceM));
  }
  return color;
}

// A touch of colour, a soft shoulder and display gamma: every fragment ends here.
vec4 toScreen(vec3 color, float alpha) {
  vec3 c = max(mix(vec3(dot(color, vec3(0.3, 0.59, 0.11))), color, 1.07), 0.0);
  float most = max(c.r, max(c.g, c.b));
  float over = max(most - 0.62, 0.0);
  float held = min(most, 0.62) + 0.38 * (1.0 - exp(-over / 0.38));
  c *= held / max(most, 1e-4);
  return vec4(pow(c, vec3(1.0 / 2.2)), alpha);
}
