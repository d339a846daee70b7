// The air of the two plateaus: one sea of mist between them, mist in the valleys of the karst, haze far away. Metres.
uniform float uSide; // where one stands: 0 Akiyoshidai, 1 both, 2 Đồng Văn

// Height of the sea of mist over its level, 0 to 1: heaps of cloud, drawn out across the view.
float swell(vec2 xz) {
  vec2 drift = uWind * uSeconds * 1.1;
  vec2 p = (xz - drift) * vec2(0.0066, 0.0104) + 3.0;
  p += valueNoise(p * 0.7) * 0.9;
  float sum = 0.0;
  float part = 0.5;
  for (int i = 0; i < 4; i++) {
    sum += part * (1.0 - abs(valueNoise(p) * 2.0 - 1.0));
    p = mat2(1.6, 1.2, -1.2, 1.6) * p + 5.1;
    part *= 0.46;
  }
  return sum;
}

// Colour of the sea of mist at a place, seen along a unit vector.
vec3 seaOfMist(vec2 xz, vec3 direction, float farM) {
  float h = swell(xz);
  float slope = h - swell(xz - normalize(uSunDirection.xz) * 20.0);
  float towards = pow(max(dot(normalize(direction.xz), normalize(uSunDirection.xz)), 0.0), 4.0);
  vec3 light = mix(mix(uHorizon, vec3(1.0), 0.15), uSunColor, 0.12 + 0.6 * towards);
  vec3 shadow = mix(mix(uZenith, uHorizon, 0.5), uSunColor, 0.3 * towards);
  float lit = clamp(0.52 - slope * 2.1 + (h - 0.52) * 0.9, 0.0, 1.0);
  vec3 color = mix(shadow, light, smoothstep(0.0, 1.0, lit));
  // Far away it is the air at the horizon.
  return mix(color, airColor(direction), smoothstep(500.0, 2600.0, farM));
}

// What lies between the eye and a place of the land: haze, mist in the valleys, the sea of mist at the foot.
vec3 misty(vec3 color, vec3 world) {
  vec3 toPoint = world - cameraPosition;
  float farM = length(toPoint);
  vec3 direction = toPoint / max(farM, 0.001);
  color = fogged(color, world);
  vec3 air = airColor(normalize(vec3(direction.x, max(direction.y, 0.02), direction.z)));
  // Mist in the valleys of the karst, thicker row by row.
  float karst = max(smoothstep(30.0, 130.0, world.x), smoothstep(-560.0, -760.0, world.z));
  float n = layeredNoise(world.xz * 0.0085 - uWind * uSeconds * 0.012, 5.1);
  float inside = smoothstep(20.0, -520.0, world.z);
  float top = mix(78.0, 158.0, smoothstep(-120.0, -1100.0, world.z)) + (n - 0.5) * 80.0;
  float depth = 1.0 - smoothstep(top - 52.0, top + 18.0, world.y);
  float away = smoothstep(150.0, 720.0, farM) * smoothstep(0.0, 0.5, inside);
  vec3 bright = mix(mix(air, uZenith, 0.08), uSunColor, 0.1) * 0.97;
  color = mix(color, bright, karst * depth * away * 0.92);
  // The sea of mist laps at the foot of both lands; it does not come up the gorge.
  float level = 3.0 + 17.0 * swell(world.xz) + 14.0 * smoothstep(60.0, 0.0, world.x) * smoothstep(110.0, 500.0, farM);
  float sunk = 1.0 - smoothstep(level - 12.0, level + 22.0, world.y);
  float outside = 1.0 - karst * smoothstep(116.0, 70.0, world.z) * (1.0 - smoothstep(640.0, 700.0, world.x)) * smoothstep(-1120.0, -1020.0, world.z);
  float shore = max(outside, karst * smoothstep(0.0, -20.0, world.y));
  return mix(color, seaOfMist(world.xz, direction, farM), sunk * shore);
}
