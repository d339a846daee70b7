// Blades of grass and leaves of maize, which bend in the one wind. Metres.
attribute vec4 aLeaf; // x, y, z, height
attribute float aSort; // 0 grass, 1 maize, and chance in the fraction
varying vec3 vWorld;
varying vec4 vTint; // colour, and light that comes through
varying float vUp;

void main() {
  float maize = step(1.0, aSort);
  float chance = fract(aSort);
  float up = position.y;
  float tall = aLeaf.w;
  float farM = distance(cameraPosition.xz, aLeaf.xz);
  float width = mix(0.02 + 0.02 * fract(chance * 13.7), 0.045 + 0.04 * fract(chance * 13.7), maize) * clamp(farM * 0.05, 0.8, mix(3.6, 3.0, maize));
  float angle = chance * 41.0;
  vec2 across = vec2(cos(angle), sin(angle));
  float wind = gust(aLeaf.xz);
  float flutter = sin(uSeconds * (2.1 + chance * 1.7) + chance * 50.0) * 0.09;
  // Maize arches over to its own side; grass leans with the wind.
  vec2 own = across.yx * vec2(1.0, -1.0) * mix((fract(chance * 5.7) - 0.5) * 0.5, 0.35 + 0.5 * fract(chance * 5.7), maize);
  vec2 lean = uWind * (0.1 + 0.5 * wind + flutter) * mix(1.0, 0.4, maize) + own;
  float plume = step(fract(chance * 7.31), 0.1) * (1.0 - maize);
  float profile = mix(1.0 - up * 0.6, mix(0.3, 1.1, smoothstep(0.25, 0.7, up)), max(plume, maize * 0.7)) * (1.0 - 0.85 * smoothstep(0.9, 1.0, up));
  vec3 world = aLeaf.xyz - vec3(0.0, 0.06, 0.0);
  world.y += up * tall - dot(lean, lean) * up * up * 0.42 * tall;
  world.xz += lean * up * up * tall + across * position.x * width * profile;
  vWorld = world;
  vUp = up;
  float patch_ = valueNoise(aLeaf.xz * 0.12);
  vec3 grass = mix(uGrassRoot, uGrassTip, up * 0.8 + (chance - 0.5) * 0.3 + (patch_ - 0.5) * 0.4);
  grass = mix(grass, vec3(0.95, 0.9, 0.8), plume * smoothstep(0.45, 0.75, up) * 0.8);
  vec3 corn = mix(vec3(0.05, 0.1, 0.03), mix(vec3(0.1, 0.19, 0.045), vec3(0.22, 0.27, 0.075), chance), up);
  float behind = pow(max(dot(normalize(world - cameraPosition), uSunDirection), 0.0), 3.0);
  vTint = vec4(mix(grass, corn, maize), behind * mix(0.8, 0.35, maize) * up * mix(1.0, 1.4, plume));
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
