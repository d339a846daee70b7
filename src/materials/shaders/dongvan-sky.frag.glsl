// A low sun, high streaks of cloud, and behind Đồng Văn cones without number in the haze.
varying vec3 vDirection;

// Height of a row of cones over the horizon at an angle round it.
float coneRow(float angle, float count, float seed) {
  float at = angle * count + seed;
  float top = 0.0;
  for (int k = -1; k <= 1; k++) {
    float cell = floor(at) + float(k);
    float chance = hash21(vec2(cell, seed));
    float middle = cell + 0.5 + (chance - 0.5) * 0.7;
    float wide = mix(0.55, 1.05, fract(chance * 7.3));
    float from = max(1.0 - abs(at - middle) / wide, 0.0);
    top = max(top, mix(0.45, 1.0, fract(chance * 3.7)) * pow(from, 0.78));
  }
  return top;
}

void main() {
  vec3 direction = normalize(vDirection);
  float up = direction.y;
  vec3 air = airColor(direction);
  float towards = max(dot(direction, uSunDirection), 0.0);
  vec3 color = mix(air, uZenith, 1.0 - exp(-max(up, 0.0) * 3.6));
  // At the horizon the sky is the air alone, as the sea of mist is there.
  color += smoothstep(-0.02, 0.15, up) * uSunColor * (0.22 * pow(towards, 10.0) + 0.4 * pow(towards, 90.0) + 0.5 * pow(towards, 700.0));
  color = mix(color, vec3(1.0, 0.97, 0.9) * 1.15, 0.9 * smoothstep(0.9991, 0.99992, towards));
  if (up > 0.0) {
    vec2 plane = direction.xz / (up + 0.2);
    vec2 drift = uWind * uSeconds * 0.004;
    vec2 stretched = mat2(0.8, 0.6, -0.6, 0.8) * (plane - drift) * vec2(0.55, 2.3);
    float streak = layeredNoise(stretched + valueNoise(plane * 0.8) * 0.8, 5.1);
    float cover = smoothstep(0.46, 0.78, streak) * smoothstep(0.02, 0.24, up);
    vec3 cloud = mix(uHorizon, uSunColor, 0.35 + 0.5 * pow(towards, 3.0)) * 1.04;
    color = mix(color, cloud, cover * 0.62);
  }
  // Rows of cones far behind: only on their side of the sea.
  float angle = atan(direction.x, -direction.z);
  float side = smoothstep(mix(0.0, -0.75, uSide * 0.5), mix(0.3, -0.3, uSide * 0.5), angle) * (1.0 - smoothstep(1.4, 1.9, angle));
  for (int layer = 0; layer < 3; layer++) {
    float k = float(layer);
    float top = coneRow(angle, 15.0 + k * 5.0, 3.0 + k * 17.0) * mix(0.062, 0.04, k * 0.5) * side * mix(0.72, 1.0, uSide * 0.5) - 0.006 * k;
    vec3 rock = mix(air, mix(uZenith, vec3(0.2, 0.26, 0.3), 0.45), mix(0.2, 0.36, k * 0.5) * (1.0 - 0.5 * pow(towards, 3.0)));
    rock = mix(air, rock, smoothstep(-0.012, 0.05, up));
    color = mix(color, rock, smoothstep(0.0012, -0.0012, up - top) * step(0.0, up) * side);
  }
  gl_FragColor = toScreen(color, 1.0);
}
