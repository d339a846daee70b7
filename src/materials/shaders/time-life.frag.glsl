// Everything alive, and the white stones.
uniform float uLamps;
uniform float uStoneLike;
uniform float uCotton;
uniform float uHidden;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vColor;
varying vec3 vExtra;

void main() {
  vec3 normal = normalize(vNormal);
  vec3 fromEye = normalize(vWorld - cameraPosition);
  if (!gl_FrontFacing) normal = -normal;
  vec3 albedo = vColor;
  float grain = noiseAt(vWorld.xz * 0.13 + vWorld.y * 0.17).r;
  albedo *= mix(1.0, 0.72 + 0.5 * grain, uStoneLike);
  albedo *= 1.0 - uStoneLike * 0.3 * smoothstep(0.1, 0.0, abs(noiseAt(vec2(vWorld.x + vWorld.z, vWorld.y * 0.25) * 0.15).b - 0.5));
  float shade = mix(0.5, 1.0, vExtra.y);
  vec3 color = shadeLit(albedo, normal, shade, mix(0.6, 1.0, shade));
  // Leaves let light through towards the sun.
  color += albedo * uSunColor * vExtra.x * pow(max(dot(fromEye, uSunDirection), 0.0), 2.0) * 0.9;
  // In the cave only lamps and a little of the day.
  vec3 inside = albedo * (uZenith * 0.22 + vec3(1.0, 0.64, 0.32) * uLamps * (0.7 + 0.3 * normal.z));
  color = mix(color, inside, uHidden);
  // Cotton: soft light all around, a bright rim, a grey belly.
  vec3 cotton = mix(mix(uZenith, uHorizon, 0.78) * 0.94, mix(uHorizon, uSunColor, 0.5) * 1.1, clamp(normal.y * 0.45 + dot(normal, uSunDirection) * 0.4 + 0.42 + (grain - 0.5) * 0.3, 0.0, 1.0)) * mix(1.0, 0.62, uRain);
  color = mix(color, cotton, uCotton);
  color = underWater(color, albedo, vWorld, normal.y);
  gl_FragColor = toScreen(seen(color, vWorld), 1.0);
}
