// Blades of grass that stand still in the world while their square moves with the camera. Units: metres.
attribute vec4 aBlade; // place in the square, chance, number of the square
varying vec3 vWorld;
varying vec4 vTint; // colour, and light that comes through
varying float vUp;
varying float vShade;

// Bilinear height and, in y and z, the slope along x and z.
vec3 groundAt(vec2 xz) {
  vec2 at = mapUv(xz) * (uMapped.w - 1.0);
  vec2 cell = clamp(floor(at), vec2(0.0), vec2(uMapped.w - 2.0));
  vec2 f = at - cell;
  ivec2 i = ivec2(cell);
  float a = texelFetch(uHeights, i, 0).r;
  float b = texelFetch(uHeights, i + ivec2(1, 0), 0).r;
  float c = texelFetch(uHeights, i + ivec2(0, 1), 0).r;
  float d = texelFetch(uHeights, i + ivec2(1, 1), 0).r;
  float metre = (uMapped.w - 1.0) / (2.0 * uMapped.z);
  return vec3(
    mix(mix(a, b, f.x), mix(c, d, f.x), f.y),
    mix(b - a, d - c, f.y) * metre,
    mix(c - a, d - b, f.x) * metre);
}

void main() {
  float side = aBlade.w < 0.5 ? GRASS_SQUARE_0 : aBlade.w < 1.5 ? GRASS_SQUARE_1 : GRASS_SQUARE_2;
  float chance = aBlade.z;
  vec2 forward = -vec2(viewMatrix[0][2], viewMatrix[2][2]);
  vec2 middle = cameraPosition.xz + forward * side * 0.44;
  vec2 xz = middle + (fract(aBlade.xy - middle / side + 0.5) - 0.5) * side;
  vec2 off = abs(xz - middle) / (0.5 * side);
  float present = 1.0 - smoothstep(0.8, 1.0, max(off.x, off.y));
  vec3 ground = groundAt(xz);
  vec4 marks = marksAt(xz);
  present *= mapped(mapUv(xz)) * (1.0 - smoothstep(0.48, 0.58, marks.b));
  // Stones keep the grass between them short, their own ground bare.
  present *= 1.0 - smoothstep(0.1, 0.3, marks.r);
  // Dioramas stand on bare turf.
  present *= smoothstep(0.02, 0.1, marks.a);

  float kind = fract(chance * 7.31);
  float plume = step(kind, uPlume * 0.4) * step(0.35, marks.a);
  float bloom = step(1.0 - uBloomShare, kind) * step(0.3, marks.a);
  float tall = (0.55 + 0.75 * chance) * uGrassHeight * mix(0.12, 1.0, marks.a) * present;
  tall *= mix(1.0, 1.45, plume) * (0.75 + 0.5 * valueNoise(xz * 0.16));
  float width = (0.022 + 0.018 * fract(chance * 13.7)) * step(0.01, present);
  // Wider with the distance, so that few blades still cover.
  width *= clamp(distance(cameraPosition.xz, xz) * 0.065, 0.7, 4.2);
  width *= mix(1.0, 0.75, uBurnt);
  width *= mix(1.0, 1.5, 1.0 - smoothstep(0.12, 0.4, marks.a));

  float up = position.y;
  float angle = chance * 41.0;
  vec2 across = vec2(cos(angle), sin(angle));
  // Wider in the middle for a plume, a spear for a blade; stalks are thin.
  float profile = mix(1.0 - up * 0.55, mix(0.25, 1.0, smoothstep(0.2, 0.7, up)), plume);
  float wind = gust(xz);
  float flutter = sin(uSeconds * (2.1 + chance * 1.7) + chance * 50.0 + dot(xz, vec2(0.7, 0.5))) * 0.09;
  vec2 lean = uWind * (0.12 + 0.55 * wind + flutter * (0.4 + wind)) + across.yx * vec2(1.0, -1.0) * (fract(chance * 5.7) - 0.5) * 0.5;
  vec2 bend = lean * up * up * tall;
  float drop = dot(lean, lean) * up * up * 0.32 * tall;
  vec3 world = vec3(xz.x, ground.x - 0.05, xz.y);
  world.y += up * tall - drop;
  world.xz += bend + across * position.x * width * profile;
  vWorld = world;
  vUp = up;

  // Far blades are few: they take the colour of the ground, else they stand out as dots.
  float alone = smoothstep(25.0, 75.0, distance(cameraPosition, world));
  vec3 color = meadowColor(xz, mix(up * 0.85 + (chance - 0.5) * 0.3, 0.5 + 0.25 * up, alone));
  float behind = pow(max(dot(normalize(world - cameraPosition), uSunDirection), 0.0), 3.0);
  vec3 silver = mix(vec3(0.86, 0.83, 0.76), vec3(1.0, 0.97, 0.9), chance);
  color = mix(color, silver, plume * smoothstep(0.45, 0.75, up) * mix(0.9, 0.5, alone));
  color = mix(color, uBloom, bloom * smoothstep(0.6, 0.95, up));
  // A dry gleam where a gust lays the blades down.
  color *= 1.0 + (wind - 0.4) * 0.3 * up * (1.0 - uBurnt);
  vTint = vec4(color, behind * up * mix(0.7, 1.5, plume));
  vShade = mix(mix(0.45, 0.9, alone), 1.0, smoothstep(0.0, 0.6, up)) * (1.0 - 0.5 * marks.g);
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
