// What every material of deep time knows: the block's shape at this instant, its sea, and the light in it. Metres.
// The numbers are those of world/time; the same questions are answered there for the tests.
uniform highp sampler2D uProfile; // a column: surface, basalt, limestone's bottom and top | coal's bottom and top, roughness, crust
uniform sampler2D uNoise; // four independent tiling noises, 0 to 1
uniform float uSea;
uniform float uCentre;
uniform float uRound;
uniform float uLift;
uniform float uFold;
uniform float uJourney;
uniform float uBowlsOpen;
uniform float uCaveOpen;
uniform vec3 uBowls[8]; // x, z, radius
uniform vec3 uAbsorb; // share of each colour lost per metre of water
uniform vec3 uWaterDeep;
uniform vec3 uWaterShallow;
uniform float uMurk;
uniform float uRain;
uniform float uVent;
uniform float uMagma;
uniform float uFen;

vec4 noiseAt(vec2 p) { return texture2D(uNoise, p); }

// Column at x: row 0 or 1.
vec4 columnAt(float x, int row) {
  float place = clamp((x + HALF_WIDTH) / COLUMN, 0.0, float(COLUMNS - 1) - 0.001);
  int i = int(place);
  return mix(texelFetch(uProfile, ivec2(i * 2 + row, 0), 0), texelFetch(uProfile, ivec2(i * 2 + 2 + row, 0), 0), fract(place));
}

// Where the section at z = 0 shows what lies at (x, z): round about a seamount, else winding a little along z.
float sectionX(vec2 xz) {
  float dx = xz.x - uCentre;
  float away = sqrt(dx * dx + uRound * xz.y * xz.y);
  float back = min(-xz.y, 40.0) * 0.025;
  float wind = (noiseAt(xz * 0.0062 + 0.31).r - 0.5) * 26.0 + (noiseAt(xz * 0.021).g - 0.5) * 7.0;
  return uCentre + (dx < 0.0 ? -away : away) + wind * max(back, 0.0);
}

float bowlsAt(vec2 xz) {
  float deep = 0.0;
  for (int i = 0; i < 8; i++) {
    vec2 d = xz - uBowls[i].xy;
    float r = length(d) / uBowls[i].z + (noiseAt(xz * 0.02).b - 0.5) * 0.3;
    deep = max(deep, uBowls[i].z * (1.0 - smoothstep(0.05, 1.0, r)));
  }
  return deep * BOWL_DEPTH * uBowlsOpen;
}

// Height of the ground.
float surfaceY(vec2 xz) {
  float q = sectionX(xz);
  float surface = columnAt(q, 0).x;
  float rough = columnAt(q, 1).z;
  vec2 run = vec2(xz.x + uJourney * uRound, xz.y);
  float relief = (noiseAt(run * 0.0081).g - 0.5) * 3.2 + (noiseAt(run * 0.031).r - 0.5) * 1.0;
  return surface + relief * rough - bowlsAt(xz);
}

// The cave: height of its floor, and of its roof over it (0 where there is none).
float caveFloor(float x) { return -5.6 + 0.006 * x; }
float caveTall(float x) {
  float ends = smoothstep(-16.0, -6.0, x) * (1.0 - smoothstep(60.0, 70.0, x));
  return uCaveOpen * ends * (11.2 + 3.4 * sin(x * 0.125 + 0.4) + 0.8 * sin(x * 0.47) + 0.35 * sin(x * 1.9));
}

// Depth of its stream.
float caveStream(float tall) { return min(tall * 0.9, 1.3 * uCaveOpen); }

// Light dancing on what lies under water.
float caustic(vec3 p) {
  vec2 at = (p.xz - uSunDirection.xz / max(uSunDirection.y, 0.3) * p.y) * 0.062;
  float a = noiseAt(at + uSeconds * vec2(0.011, 0.007)).b;
  float b = noiseAt(at * 1.31 - uSeconds * vec2(0.008, 0.012) + 0.4).b;
  return pow(1.0 - abs(a - b) * 1.7, 12.0);
}

// Metres of water on the way from the eye to `p`, and in y the mean depth of that way.
vec2 waterWay(vec3 p) {
  vec3 d = p - cameraPosition;
  vec3 inv = 1.0 / (d + vec3(1e-5));
  vec3 low = (vec3(-HALF_WIDTH, -900.0, -DEPTH) - cameraPosition) * inv;
  vec3 high = (vec3(HALF_WIDTH, uSea, 0.0) - cameraPosition) * inv;
  vec3 t0 = min(low, high);
  vec3 t1 = max(low, high);
  float from = max(max(t0.x, t0.y), max(t0.z, 0.0));
  float to = min(min(t1.x, t1.y), min(t1.z, 1.0));
  float share = max(to - from, 0.0);
  return vec2(share * length(d), max(uSea - (cameraPosition.y + d.y * 0.5 * (from + to)), 0.0));
}

// What the water itself shows over a way through it.
vec3 waterGlow(float depth, vec3 direction) {
  vec3 glow = mix(uWaterDeep, uWaterShallow, exp(-depth * 0.085));
  return glow * (1.0 + 0.7 * pow(max(dot(direction, uSunDirection), 0.0), 5.0));
}

// A lit colour as it is seen through water and air; the last thing before toScreen.
vec3 seen(vec3 color, vec3 p) {
  vec2 way = waterWay(p);
  vec3 direction = normalize(p - cameraPosition);
  color = color * exp(-uAbsorb * way.x) + waterGlow(way.y, direction) * (1.0 - exp(-uMurk * way.x));
  // Mist lies over the swamp, thicker to the back.
  float mist = uFen * smoothstep(4.0, -90.0, p.z) * exp(-max(p.y - 1.0, 0.0) * 0.11);
  color = mix(color, airColor(direction) * 1.02, mist);
  return fogged(color, p);
}

// How much sun reaches a depth, with its dance; x for light, y for how blue it has become.
vec3 underWater(vec3 lit, vec3 albedo, vec3 p, float upward) {
  float depth = uSea - p.y;
  if (depth < 0.0) return lit;
  vec3 left = exp(-uAbsorb * depth * 0.4);
  float dance = caustic(p) * exp(-depth * 0.045) * clamp(upward * 0.7 + 0.45, 0.0, 1.0);
  return lit * left + albedo * uSunColor * left * dance * 0.6;
}
