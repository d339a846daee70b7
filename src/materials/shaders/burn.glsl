// The February burn as a function of place and of how far the fire has come. Units: metres; arrivals 0 to 1.
uniform sampler2D uBurnMap; // arrival, share that burns
uniform vec3 uBurnSquare; // middle x and z, half of the side

const vec3 FIRE = vec3(1.0, 0.34, 0.06);
const vec3 FIRE_CORE = vec3(1.0, 0.66, 0.22);
// Beyond the map the fire runs on outward; in this many metres it does two thirds of what is left of its time.
const float BEYOND_M = 700.0;

struct Burn {
  float black; // 0 grass, 1 char
  float front; // 1 in the flames
  float embers; // 1 just behind them, dying down
  float heat; // 1 just before them: the grass browns and bows
  float light; // firelight on what stands near
};

// Share of a place that burns, with a ragged edge: nothing on the road and its mown strips, on floors, in the wood.
float burnShare(vec2 xz, float share) {
  return smoothstep(0.36, 0.64, share + DETAIL((valueNoise(xz * 0.8) - 0.5) * 0.35, 0.0));
}

// What is kept from the fire is mown before it, from autumn on.
float mownAt(vec2 xz) {
  if (uMown <= 0.0) return 0.0;
  vec2 away = (xz - uBurnSquare.xy) / (2.0 * uBurnSquare.z);
  if (max(abs(away.x), abs(away.y)) > 0.5) return 0.0;
  return uMown * (1.0 - burnShare(xz, texture2D(uBurnMap, away + 0.5).g));
}

// How long ago the fire came by, in the unit of arrivals; negative before it does. x: that; y: share that burns.
vec2 burnAge(vec2 xz) {
  vec2 away = xz - uBurnSquare.xy;
  vec2 inside = clamp(away, -uBurnSquare.z, uBurnSquare.z);
  vec2 texel = texture2D(uBurnMap, inside / (2.0 * uBurnSquare.z) + 0.5).rg;
  float beyond = length(away - inside);
  float arrival = 1.0 - (1.0 - texel.r) * exp(-beyond / BEYOND_M);
  arrival += DETAIL((valueNoise(xz * 0.012) - 0.5) * 0.09 * smoothstep(0.0, 300.0, beyond), 0.0);
  arrival += (valueNoise(xz * 0.27) - 0.5) * 0.006;
  return vec2(uFire - arrival, burnShare(xz, texel.g));
}

Burn burnAt(vec2 xz) {
  Burn burn = Burn(0.0, 0.0, 0.0, 0.0, 0.0);
  // The same for every place, so that nothing is paid for from spring to winter.
  if (uFire < -0.05 || uBlack <= 0.0) return burn;
  vec2 there = burnAge(xz);
  float age = there.x;
  float lasts = there.y * (1.0 - smoothstep(1.04, 1.09, uFire));
  // New green comes up everywhere, a little sooner here than there.
  float still = smoothstep(0.0, 0.75, uBlack * 1.4 - DETAIL(valueNoise(xz * 0.045) * 0.12 + valueNoise(xz * 0.9) * 0.28, 0.4 * valueNoise(xz * 0.3)));
  burn.black = smoothstep(0.0, 0.006, age) * there.y * still;
  burn.front = smoothstep(-0.0015, 0.0015, age) * (1.0 - smoothstep(0.002, 0.009, age)) * lasts;
  burn.embers = step(0.0, age) * exp(-max(age, 0.0) * 42.0) * lasts;
  burn.heat = step(age, 0.0) * exp(min(age, 0.0) * 90.0) * lasts;
  burn.light = exp(-abs(age - 0.003) * 36.0) * lasts;
  return burn;
}

// Colour of grass or its ground after the fire; `grain` 0 to 1 is fine and the caller's own.
vec3 charred(vec3 grass, Burn burn, vec2 xz, float grain) {
  float patches = DETAIL(valueNoise(xz * 0.21) * 0.6 + grain * 0.4, grain);
  vec3 black = mix(uCharRoot, uCharTip, smoothstep(0.35, 0.95, grain) * 0.8);
  // White ash lies where the grass was thick, straw is left where it was damp.
  black += vec3(0.05, 0.049, 0.047) * smoothstep(0.62, 0.9, patches);
  vec3 browned = grass * mix(vec3(1.0), vec3(0.62, 0.43, 0.26), burn.heat);
  return mix(browned, black, burn.black);
}

// Light that the burning and glowing ground gives out itself.
vec3 burnGlow(Burn burn, vec2 xz, float grain) {
  float flicker = 0.25 + 1.2 * DETAIL(valueNoise(xz * 0.55 + vec2(0.0, uSeconds * 0.9)), fract(grain * 3.0 + uSeconds * 0.9));
  float sparks = smoothstep(0.62, 0.95, DETAIL(valueNoise(xz * 1.7 + 3.0) * 0.65 + grain * 0.35, grain));
  float ember = burn.embers * (0.05 + sparks * (0.7 + 0.3 * sin(uSeconds * 1.7 + xz.x + xz.y * 1.3)));
  return mix(FIRE, FIRE_CORE, burn.front) * burn.front * flicker * 2.4 + FIRE * ember * 1.5;
}

// Firelight on a matt surface; by day it is hardly seen.
vec3 fireLight(float light) {
  return FIRE * light * mix(0.35, 1.1, clamp(1.0 - uAmbient * 1.1 + uNight, 0.0, 1.0)) * (0.85 + 0.3 * DETAIL(valueNoise(vec2(uSeconds * 3.1, 4.0)), 0.5));
}
