// Shared by every material: light, fog and the one wind. Uniforms: materials/atmosphere.ts.
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
uniform float uBurnt;
uniform float uPlume;
uniform vec3 uBloom;
uniform float uBloomShare;

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

// Strength of the gust over a place (world x, z), 0 to 1. Grass, smoke, water and banners all ask here.
float gust(vec2 xz) {
  vec2 moved = xz - uWind * uSeconds * 9.0;
  return smoothstep(0.25, 0.85, valueNoise(moved * 0.021) * 0.7 + valueNoise(moved * 0.083) * 0.3);
}

// Light on a matt surface: wrapped sun, sky from above, warm bounce from below. `shade` is how much sky is seen, `lit`
// how much of the sun; both 0 to 1.
vec3 shadeLit(vec3 albedo, vec3 normal, float shade, float lit) {
  float sun = max(dot(normal, uSunDirection) * 0.8 + 0.2, 0.0);
  vec3 sky = mix(uHorizon * 0.55, uZenith * 0.85, normal.y * 0.5 + 0.5) * uAmbient;
  return albedo * (uSunColor * sun * lit + sky * 0.56 * shade);
}

// The same where nothing is known of cast shadows: `shade` is baked contact shade, 0 to 1.
vec3 shadeMatt(vec3 albedo, vec3 normal, float shade) {
  return shadeLit(albedo, normal, shade, mix(0.55, 1.0, shade));
}

// Colour of the air at the horizon in the direction of a unit vector: what fog and sky have in common.
vec3 airColor(vec3 direction) {
  return mix(uHorizon, uSunColor, 0.35 * pow(max(dot(direction, uSunDirection), 0.0), 8.0));
}

// Distance fog whose colour turns towards the sun; must be the last thing before toScreen.
vec3 fogged(vec3 color, vec3 worldPosition) {
  vec3 toPoint = worldPosition - cameraPosition;
  float distanceM = length(toPoint);
  // Clear near the eye, thick far away: squared exponential fog.
  float amount = 1.0 - exp(-distanceM * distanceM * uFogDensity * uFogDensity);
  return mix(color, airColor(toPoint / max(distanceM, 0.001)), amount);
}

// Soft shoulder and display gamma: every fragment ends here.
vec4 toScreen(vec3 color, float alpha) {
  vec3 c = color / (1.0 + max(max(color.r, max(color.g, color.b)) - 0.8, 0.0));
  return vec4(pow(max(c, 0.0), vec3(1.0 / 2.2)), alpha);
}
