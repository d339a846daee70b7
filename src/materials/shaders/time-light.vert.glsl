// Light and drops as quads that face the eye. aKind: 0 shaft, 1 ember or bubble of the vent, 2 rain, 3 mote, 4 spark of magma.
attribute vec4 aPlace; // x, y, z, size (m)
attribute vec2 aSort; // kind, chance
uniform float uAmounts[5];
varying vec2 vAcross;
varying vec4 vLight;
varying float vLongish; // 1 for what is drawn as a stroke, 0 for what is round

void main() {
  float kind = aSort.x;
  float chance = aSort.y;
  float amount = uAmounts[int(kind + 0.5)];
  vec3 right = vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]);
  vec3 at = aPlace.xyz;
  vec3 up = vec3(0.0, 1.0, 0.0);
  float wide = aPlace.w;
  float tall = aPlace.w;
  vec3 light = vec3(1.0);
  float alpha = amount;
  if (kind < 0.5) {
    up = normalize(uSunDirection + vec3(0.0, 0.6, 0.0));
    // Through the sea from its surface down, through the swamp's crowns from above.
    at.y = uSea + 40.0 * min(uFen * 2.0, 1.0);
    tall = 44.0;
    at -= up * tall * 0.5;
    wide *= 0.8 + 0.4 * sin(uSeconds * 0.3 + chance * 30.0);
    light = mix(uWaterShallow * 1.5 + uSunColor * 0.2, uSunColor * 0.7, min(uFen * 2.0, 1.0));
    alpha *= mix(0.16, 0.085, min(uFen * 2.0, 1.0)) * (0.35 + 0.65 * pow(0.5 + 0.5 * sin(uSeconds * 0.37 + chance * 47.0), 2.0));
  } else if (kind < 1.5) {
    float life = fract(chance * 13.0 + uSeconds * (0.05 + 0.05 * chance));
    vec2 drift = (vec2(fract(chance * 31.0), fract(chance * 57.0)) - 0.5) * (2.0 + life * 16.0);
    at = vec3(uCentre + drift.x, mix(-10.0, uSea - 0.6, life), drift.y - 1.0);
    wide = tall = aPlace.w * (0.4 + life * 2.4);
    light = mix(vec3(1.6, 0.42, 0.08), uWaterShallow * 0.9 + 0.16, smoothstep(0.05, 0.4, life));
    alpha *= (1.0 - life) * 0.42 * smoothstep(0.0, 0.06, life);
  } else if (kind < 2.5) {
    float fall = fract(chance * 17.0 + uSeconds * (0.55 + 0.2 * chance));
    at.y = mix(62.0, 10.0, fall);
    at.xz += uWind * (at.y - 40.0) * 0.12;
    up = normalize(vec3(uWind.x * 0.12, 1.0, uWind.y * 0.12));
    wide = 0.085;
    tall = 3.0 + 2.5 * chance;
    light = mix(uHorizon, vec3(1.0), 0.4);
    alpha *= 0.5;
  } else if (kind < 3.5) {
    at += vec3(sin(uSeconds * 0.21 + chance * 50.0), sin(uSeconds * 0.17 + chance * 80.0), cos(uSeconds * 0.19 + chance * 20.0)) * 1.4;
    light = uSunColor;
    alpha *= 0.35 * (0.5 + 0.5 * sin(uSeconds * 0.8 + chance * 60.0));
  } else {
    float life = fract(chance * 11.0 + uSeconds * 0.035);
    at.y = mix(-46.0, -4.0, life);
    at.x += sin(uSeconds * 0.3 + chance * 40.0) * 2.0;
    light = vec3(1.5, 0.34, 0.06);
    alpha *= 0.7 * sin(life * 3.14159);
  }
  vAcross = position.xy * 2.0;
  vLight = vec4(light, alpha);
  vLongish = kind < 0.5 || (kind > 1.5 && kind < 2.5) ? 1.0 : 0.0;
  vec3 side = vLongish > 0.5 ? normalize(cross(up, cameraPosition - at)) : right;
  vec3 rise = vLongish > 0.5 ? up : vec3(viewMatrix[0][1], viewMatrix[1][1], viewMatrix[2][1]);
  vec3 world = at + side * position.x * wide + rise * position.y * tall;
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
  // Nothing to show: nothing to fill.
  if (alpha < 0.003) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
