// The ground: meadow combed by the wind, road, bare rock, wood and paddies; land and stones throw shadows on it.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vKind;
varying float vSun;

// Distances towards the sun at which the map of stones is asked for something that stands in the light (m).
const int SHADOW_STEPS = DETAIL(5, 2);

// Share of the sun that reaches a place past the stones.
float sunPastStones(vec2 xz) {
  float level = max(length(uSunDirection.xz), 0.05);
  vec2 towards = uSunDirection.xz / level;
  float rise = uSunDirection.y / level;
  float shadow = 0.0;
  float way = 0.7;
  for (int i = 0; i < SHADOW_STEPS; i++) {
    float top = texture2D(uMarks, mapUv(xz + towards * way)).r * TALLEST_M;
    shadow = max(shadow, smoothstep(0.0, 0.7, top - way * rise) * (1.0 - float(i) * 0.1));
    way *= DETAIL(1.75, 4.0);
  }
  return 1.0 - 0.72 * shadow * mapped(mapUv(xz));
}

void main() {
  vec2 xz = vWorld.xz;
  vec3 toPoint = vWorld - cameraPosition;
  float far = length(toPoint);
  vec3 view = toPoint / far;
  vec4 marks = marksAt(xz);
  vec3 normal = normalize(vNormal);
  float onMap = mapped(mapUv(xz));
  vec4 damps = texture2D(uDamp, mapUv(xz));
  float damp = mix(clamp((1.0 - vKind.r) * 2.2, 0.0, 1.0), damps.r, onMap);
  float open = mix(vKind.r, damps.g, onMap);

  float nearby = 1.0 - smoothstep(20.0, 160.0, far);
  float middle = 1.0 - smoothstep(160.0, 900.0, far);
  float grain = DETAIL(valueNoise(xz * 2.3) * 0.6 + valueNoise(xz * 7.1) * 0.4, valueNoise(xz * 3.1));
  // What the eye still sees of the grass from far: tufts, and strokes that follow the wind.
  vec2 combed = vec2(dot(xz, uWind), dot(xz, vec2(-uWind.y, uWind.x)));
  float strokes = DETAIL(valueNoise(combed * vec2(0.13, 0.5)) * 0.45 + valueNoise(combed * vec2(0.34, 1.3) + 9.0) * 0.35
    + valueNoise(combed * vec2(0.9, 3.1) + 4.0) * 0.2, valueNoise(combed * vec2(0.2, 0.76)));
  float tufts = DETAIL(valueNoise(xz * 0.62 + 5.0) * 0.6 + valueNoise(xz * 1.5) * 0.4, valueNoise(xz * 0.8 + 5.0));
  float texture_ = mix(strokes, tufts, 0.45) - 0.5;

  // By the visitor's feet: litter and the shade between roots.
  float feet = DETAIL(1.0 - smoothstep(5.0, 34.0, far), 0.0);
  float litter = DETAIL(valueNoise(combed * vec2(8.0, 21.0)) * 0.55 + valueNoise(xz * 43.0 + 11.0) * 0.45, 0.5);
  // Near, blades stand above and the ground between them is dark; far away it stands for their tips.
  float tips = mix(0.44, 0.62, smoothstep(12.0, 110.0, far));
  vec3 meadow = meadowColor(xz, tips + (grain - 0.5) * 0.45 * nearby + (litter - 0.5) * 0.9 * feet + texture_ * 0.95 * middle, damp);
  meadow *= 1.0 - 0.45 * feet * smoothstep(0.55, 0.3, litter);
  // Plumes of susuki, silver among the straw.
  meadow = mix(meadow, vec3(0.93, 0.91, 0.86), uPlume * 0.6 * smoothstep(0.53, 0.72, strokes * 0.6 + tufts * 0.4 + DETAIL(0.25 * (valueNoise(xz * 0.021 + 60.0) - 0.5), 0.0)) * (1.0 - 0.7 * damp) * smoothstep(50.0, 190.0, far));
  // Taller grass stands in clumps, thickest where it is damp: from afar each is a dark tuft with a lit side.
  float away = smoothstep(45.0, 150.0, far) * (1.0 - smoothstep(900.0, 1600.0, far));
  vec2 sunward = uSunDirection.xz * 2.2;
  float clumps = DETAIL(valueNoise(xz * 0.075 + 70.0) * 0.62 + valueNoise(xz * 0.21 + 12.0) * 0.38, valueNoise(xz * 0.09 + 70.0));
  float behindClump = DETAIL(valueNoise((xz + sunward) * 0.075 + 70.0) * 0.62 + valueNoise((xz + sunward) * 0.21 + 12.0) * 0.38, clumps);
  float thick = smoothstep(DETAIL(0.52, 0.42), DETAIL(0.72, 0.85), clumps + damp * 0.1) * away;
  meadow *= 1.0 - thick * (DETAIL(0.26, 0.2) + DETAIL(2.2 * clamp(behindClump - clumps, -0.06, 0.1), 0.0)) * (1.0 - 0.5 * uPlume);
  // Short turf where dioramas stand: a fresh lawn.
  float turf = 1.0 - smoothstep(0.15, 0.5, marks.a);
  vec3 lawn = mix(mix(uHollow * 1.12, uGrassTip, 0.42), mix(uGrassRoot, uGrassTip, 0.7), 0.22 + 0.4 * DETAIL(valueNoise(xz * 0.22), tufts));
  lawn *= 0.93 + 0.16 * (grain - 0.5) + 0.16 * (tufts - 0.5);
  meadow = mix(meadow, lawn, turf * 0.9);
  Burn burn = burnAt(xz);
  // Woods and paddies do not burn.
  float grassland = (1.0 - smoothstep(0.15, 0.4, vKind.g)) * (1.0 - vKind.b);
  burn.black *= grassland;
  burn.front *= grassland;
  burn.embers *= grassland;
  meadow = mix(meadow, mix(uGrassRoot, uGrassTip, 0.7 + (grain - 0.5) * 0.3), mownAt(xz) * (1.0 - turf) * 0.8);
  meadow = charred(meadow, burn, xz, grain);
  // The wind shows as light running over the grass, to the horizon.
  float streak = gust(xz) - 0.4;
  float windy = (1.0 - turf) * (1.0 - burn.black);
  meadow *= 1.0 + streak * mix(0.08, 0.24, smoothstep(15.0, 90.0, far)) * windy;

  // Stones too small to be modelled: white flecks in rows along the strike of the beds.
  vec2 bed = vec2(xz.x * 0.88 - xz.y * 0.48, xz.x * 0.48 + xz.y * 0.88);
  float rows = valueNoise(bed * vec2(0.018, 0.055)) + vKind.a * 0.4;
  float fleck = smoothstep(0.0, 0.1, valueNoise(bed * vec2(0.5, 0.85)) * 0.72 + grain * 0.28 - 1.13 + rows * 0.42 - burn.black * 0.03);
  fleck *= (1.0 - turf) * (1.0 - 0.6 * smoothstep(200.0, 800.0, far)) * (1.0 - smoothstep(0.5, 1.0, vKind.g)) * (1.0 - vKind.b);
  vec3 rock = vec3(0.84, 0.83, 0.79) * uStone * (0.8 + 0.3 * grain);
  vec3 albedo = mix(meadow, rock, fleck * 0.92);

  // Woods on the flanks, paddies on the plain.
  float crowns = DETAIL(valueNoise(xz * 0.13) * 0.6 + valueNoise(xz * 0.31) * 0.4, valueNoise(xz * 0.17));
  float wooded = smoothstep(0.3, 0.6, vKind.g + (crowns - 0.5) * 0.5);
  vec3 wood = mix(vec3(0.045, 0.085, 0.045), vec3(0.12, 0.175, 0.07), crowns);
  wood = mix(wood, mix(uGrassRoot, uGrassTip, crowns) * 0.5, 0.25);
  albedo = mix(albedo, wood, wooded);
  vec2 field = fract(xz * vec2(0.011, 0.017) + 0.5 * step(0.5, fract(xz.y * 0.0085)));
  float bank = smoothstep(0.0, 0.06, min(min(field.x, 1.0 - field.x), min(field.y, 1.0 - field.y)));
  vec3 paddy = mix(uGrassRoot, uGrassTip, 0.35 + 0.5 * hash21(floor(xz * vec2(0.011, 0.017)))) * mix(0.6, 1.0, bank);
  float paddies = vKind.b * (1.0 - smoothstep(0.4, 0.8, vKind.g));
  albedo = mix(albedo, paddy, paddies);

  float lane = smoothstep(0.60, 0.68, marks.b + (grain - 0.5) * 0.05);
  albedo = mix(albedo, vec3(0.70, 0.67, 0.60) * (0.92 + 0.12 * grain), lane);
  albedo = mix(albedo, vec3(0.85, 0.94, 1.06), snowAt(xz, normal.y) * (1.0 - 0.4 * lane) * (1.0 - 0.5 * wooded) * (0.75 + 0.25 * texture_));

  float contact = marks.g * (1.0 - lane);
  float shade = open * (1.0 - 0.42 * contact) * mix(1.0, 0.86 + 0.24 * grain, nearby);
  // A stage is lit: the shade of the bowl's own rim is kept off its floor.
  float lit = mix(vSun, 1.0, turf * 0.8) * sunPastStones(xz) * (1.0 - 0.25 * contact);
  shade = mix(shade, 1.0, turf * 0.7);
  float rough = middle * (1.0 - turf * 0.8) * (1.0 - lane) * (1.0 - 0.6 * snowAt(xz, 1.0));
  normal = normalize(normal + vec3(grain - 0.5, 0.0, DETAIL(valueNoise(xz * 2.3 + 31.0), tufts) - 0.5) * 0.3 * nearby
    + vec3(texture_, 0.0, DETAIL(valueNoise(combed.yx * vec2(0.46, 0.11) + 19.0), tufts) - 0.5) * 0.22 * rough
    + vec3(crowns - 0.5, 0.0, DETAIL(valueNoise(xz * 0.13 + 19.0), strokes) - 0.5) * 0.9 * wooded);
  // The relief is lit more steeply than it is, else a plateau looks flat under a high sun.
  vec3 relief = normalize(normal * vec3(1.8, 1.0, 1.8));
  vec3 color = shadeLit(albedo, relief, shade, lit);
  color += albedo * bowlLight(xz);
  // Grass lets light through: towards the sun the meadow shines, and along every brow the tips catch the sky.
  float grassy = (1.0 - turf * 0.5) * (1.0 - lane) * (1.0 - wooded) * (1.0 - fleck) * (1.0 - paddies);
  float behind = pow(max(dot(view, uSunDirection), 0.0), 3.0);
  color += meadow * uSunColor * behind * (0.42 + 0.4 * uPlume + 0.5 * uPlume * max(streak, 0.0)) * grassy * lit;
  float brow = pow(1.0 - max(dot(normalize(vNormal), -view), 0.0), 4.0);
  color += mix(uGrassTip, uHorizon, 0.35) * (uSunColor * lit + uHorizon * 0.4 * uAmbient) * brow * 0.16 * grassy * windy;
  color += burnGlow(burn, xz, grain) * (1.0 - fleck) + albedo * fireLight(burn.light);
  color = fogged(color, vWorld);
  // Mist gathers in every hollow, however high it lies.
  vec3 mist = mix(uHorizon, uZenith, 0.16) * 0.96;
  color = mix(color, mist, uMist * 0.72 * smoothstep(0.05, 1.05, damp) * smoothstep(60.0, 150.0, far) * (1.0 - turf));
  gl_FragColor = toScreen(color, 1.0);
}
