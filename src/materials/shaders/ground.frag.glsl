// The ground: meadow with streaks of wind, road, bare rock, wood and paddies; stones shade it and throw shadows.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vKind;

// Distances towards the sun at which the map of stones is asked for something that stands in the light (m).
const int SHADOW_STEPS = 5;

// Share of the sun that reaches a place past the stones.
float sunPastStones(vec2 xz) {
  float flat_ = max(length(uSunDirection.xz), 0.05);
  vec2 towards = uSunDirection.xz / flat_;
  float rise = uSunDirection.y / flat_;
  float shadow = 0.0;
  float way = 0.7;
  for (int i = 0; i < SHADOW_STEPS; i++) {
    float top = texture2D(uMarks, mapUv(xz + towards * way)).r * TALLEST_M;
    shadow = max(shadow, smoothstep(0.0, 0.7, top - way * rise) * (1.0 - float(i) * 0.1));
    way *= 1.75;
  }
  return 1.0 - 0.78 * shadow * mapped(mapUv(xz));
}

void main() {
  vec2 xz = vWorld.xz;
  vec3 toPoint = vWorld - cameraPosition;
  float far = length(toPoint);
  vec4 marks = marksAt(xz);
  vec3 normal = normalize(vNormal);

  // Near, blades stand above and the ground between them is dark; far away it stands for their tips.
  float tips = mix(0.5, 0.6, smoothstep(12.0, 110.0, far));
  float grain = valueNoise(xz * 2.3) * 0.6 + valueNoise(xz * 7.1) * 0.4;
  // Tussocks: what the eye still sees of the grass from far.
  float tussock = valueNoise(xz * 0.42) * 0.55 + valueNoise(xz * 0.95 + 5.0) * 0.45;
  float middle = 1.0 - smoothstep(150.0, 700.0, far);
  float nearby = 1.0 - smoothstep(20.0, 160.0, far);
  vec3 meadow = meadowColor(xz, tips + (grain - 0.5) * 0.5 * nearby + (tussock - 0.5) * 0.95 * middle * mix(0.4, 1.0, smoothstep(20.0, 130.0, far)));
  float turf = 1.0 - smoothstep(0.15, 0.5, marks.a);
  meadow = mix(meadow, mix(uGrassRoot, uGrassTip, 0.62 + (grain - 0.5) * 0.3) * 0.86, turf * 0.85);
  // The floors of the bowls are damp and stay green longest.
  meadow = mix(meadow, vec3(0.2, 0.25, 0.075) * (0.8 + 0.4 * grain), turf * uPlume * 0.6);
  // The wind shows as light running over the grass, to the horizon.
  float streak = gust(xz) - 0.4;
  meadow *= 1.0 + streak * mix(0.1, 0.3, smoothstep(15.0, 90.0, far)) * (1.0 - turf) * (1.0 - uBurnt);
  meadow += uPlume * 0.16 * smoothstep(0.1, 0.6, streak) * (1.0 - turf) * uSunColor;
  // After the burn ash lies in patches on the char.
  meadow += uBurnt * 0.05 * smoothstep(0.55, 0.9, valueNoise(xz * 0.21) * 0.6 + grain * 0.5);

  // Stones too small to be modelled: white flecks in rows along the strike of the beds.
  vec2 bed = vec2(xz.x * 0.88 - xz.y * 0.48, xz.x * 0.48 + xz.y * 0.88);
  float rows = valueNoise(bed * vec2(0.021, 0.07)) + vKind.a * 0.35;
  float fleck = smoothstep(0.0, 0.12, valueNoise(bed * vec2(0.55, 0.95)) * 0.7 + grain * 0.3 - 1.03 + rows * 0.4);
  fleck *= (1.0 - turf) * (1.0 - 0.75 * smoothstep(150.0, 600.0, far)) * (1.0 - smoothstep(0.5, 1.0, vKind.g)) * (1.0 - vKind.b);
  vec3 rock = vec3(0.66, 0.65, 0.61) * uStone * (0.75 + 0.4 * grain);
  vec3 albedo = mix(meadow, rock, fleck * 0.9);

  // Woods on the flanks, paddies on the plain.
  float crowns = valueNoise(xz * 0.13) * 0.6 + valueNoise(xz * 0.31) * 0.4;
  vec3 wood = mix(vec3(0.05, 0.085, 0.045), vec3(0.13, 0.17, 0.075), crowns);
  albedo = mix(albedo, wood, smoothstep(0.3, 0.6, vKind.g + (crowns - 0.5) * 0.5));
  vec2 field = fract(xz * vec2(0.011, 0.017) + 0.5 * step(0.5, fract(xz.y * 0.0085)));
  float bank = smoothstep(0.0, 0.06, min(min(field.x, 1.0 - field.x), min(field.y, 1.0 - field.y)));
  vec3 paddy = mix(uGrassRoot, uGrassTip, 0.35 + 0.5 * hash21(floor(xz * vec2(0.011, 0.017)))) * mix(0.6, 1.0, bank);
  albedo = mix(albedo, paddy, vKind.b * (1.0 - smoothstep(0.4, 0.8, vKind.g)));

  float lane = smoothstep(0.60, 0.68, marks.b + (grain - 0.5) * 0.05);
  albedo = mix(albedo, vec3(0.56, 0.52, 0.45) * (1.0 - 0.5 * uBurnt) * (0.92 + 0.12 * grain), lane);

  float contact = marks.g * (1.0 - lane);
  float shade = vKind.r * mix(1.0, 0.7 + 0.6 * tussock, middle * (1.0 - turf)) * (1.0 - 0.62 * contact) * mix(1.0, 0.82 + 0.3 * grain, nearby);
  float lit = sunPastStones(xz) * mix(0.62, 1.0, vKind.r) * (1.0 - 0.35 * contact);
  normal = normalize(normal + vec3(grain - 0.5, 0.0, valueNoise(xz * 2.3 + 31.0) - 0.5) * 0.35 * nearby
    + vec3(tussock - 0.5, 0.0, valueNoise(xz * 0.42 + 19.0) - 0.5) * 0.55 * middle * (1.0 - turf * 0.8) * (1.0 - lane));
  // The relief is lit more steeply than it is, else a plateau looks flat under a high sun.
  vec3 relief = normalize(normal * vec3(2.1, 1.0, 2.1));
  vec3 color = shadeLit(albedo, relief, shade, lit);
  color += albedo * bowlLight(xz);
  // Grass lets light through: towards the sun the meadow shines.
  float behind = pow(max(dot(toPoint / far, uSunDirection), 0.0), 3.0);
  color += meadow * uSunColor * behind * 0.5 * (1.0 - turf * 0.5) * (1.0 - lane) * lit * (1.0 - vKind.g);
  gl_FragColor = toScreen(fogged(color, vWorld), 1.0);
}
