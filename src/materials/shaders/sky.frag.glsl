// Sky: gradient from the air's colour at the horizon, sun or moon, soft clouds, stars, and mountains in layers of haze.
varying vec3 vDirection;

float cloudNoise(vec2 p) {
  float sum = 0.0;
  float part = 0.5;
  for (int i = 0; i < 4; i++) {
    sum += part * valueNoise(p);
    p = mat2(1.6, 1.2, -1.2, 1.6) * p + 3.7;
    part *= 0.5;
  }
  return sum;
}

// Height of a ridge above the horizon; `round` is a unit vector in the plane, so that the ridge closes on itself.
float ridge(vec2 round_, float seed, float fineness) {
  return valueNoise(round_ * fineness + seed) * 0.62 + valueNoise(round_ * fineness * 2.7 + seed) * 0.26
    + valueNoise(round_ * fineness * 7.3 + seed) * 0.12;
}

void main() {
  vec3 direction = normalize(vDirection);
  float up = direction.y;
  vec3 air = airColor(direction);
  float towards = max(dot(direction, uSunDirection), 0.0);
  vec3 color = mix(air, uZenith, 1.0 - exp(-max(up, 0.0) * 6.5));
  color += uSunColor * (0.22 * pow(towards, 24.0) + 0.5 * pow(towards, 420.0)) * (1.0 - 0.5 * uNight);
  color += uSunColor * smoothstep(0.99975, 0.9999, towards) * mix(1.5, 4.0, uNight);

  if (up > 0.0) {
    vec2 plane = direction.xz / (up + 0.16);
    vec2 drift = uWind * uSeconds * 0.006;
    float body = cloudNoise(plane * 0.85 - drift);
    float cover = smoothstep(0.43, 0.68, body) * smoothstep(0.03, 0.2, up);
    float lit = cloudNoise((plane + uSunDirection.xz * 0.22) * 0.85 - drift);
    vec3 bright = mix(uHorizon, uSunColor, 0.45) * (1.02 - 0.35 * uNight);
    vec3 cloud = mix(mix(uZenith, uHorizon, 0.62), bright, clamp(0.55 + (body - lit) * 3.2, 0.0, 1.0));
    cloud += uSunColor * 0.25 * pow(towards, 6.0);
    color = mix(color, cloud, cover * mix(0.78, 0.35, uNight));
    vec2 grid = direction.xz / (1.0 + up) * 150.0;
    float star = hash21(floor(grid));
    float spot = smoothstep(0.32, 0.02, length(fract(grid) - 0.5 - (vec2(fract(star * 91.0), fract(star * 57.0)) - 0.5) * 0.5));
    float twinkle = 0.7 + 0.3 * sin(uSeconds * (0.8 + 1.5 * fract(star * 33.0)) + star * 90.0);
    color += uNight * step(0.955, star) * spot * twinkle * (0.25 + 0.75 * fract(star * 411.0)) * (1.0 - cover) * smoothstep(0.02, 0.25, up) * vec3(0.85, 0.9, 1.0);
  }

  vec2 round_ = normalize(direction.xz + 1e-5);
  for (int layer = 0; layer < 3; layer++) {
    float k = float(layer);
    float top = mix(0.026, -0.006, k * 0.5) + mix(0.085, 0.05, k * 0.5) * ridge(round_, 11.0 + k * 23.0, 3.1 + k * 2.2);
    vec3 rock = mix(uZenith * 0.55, uGrassRoot * 0.5 * (uAmbient + 0.1), 0.3);
    vec3 hazy = mix(rock, air, mix(0.68, 0.34, k * 0.5) + 0.1 * pow(towards, 4.0));
    // Mist lies at the foot of every layer.
    hazy = mix(air, hazy, smoothstep(-0.08, 0.03, up - top + 0.05));
    color = mix(color, hazy, smoothstep(0.0009, -0.0009, up - top) * smoothstep(-0.07, -0.02, up));
  }
  gl_FragColor = toScreen(color, 1.0);
}
