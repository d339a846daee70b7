// Blades of grass that stand still in the world while their square moves with the camera. Units: metres.
attribute vec4 aBlade; // place in the square, chance, number of the square
varying vec3 vWorld;
varying vec4 vTint; // colour, and light that comes through
varying float vUp;
varying float vShade;
varying float vSun;
varying vec3 vGlow;
varying vec3 vFire;

// Tussocks stand about this far apart (m).
const float TUSSOCK_M = 1.3;

void blade() {
  float side = aBlade.w < 0.5 ? GRASS_SQUARE_0 : aBlade.w < 1.5 ? GRASS_SQUARE_1 : GRASS_SQUARE_2;
  float chance = aBlade.z;
  vec2 forward = -vec2(viewMatrix[0][2], viewMatrix[2][2]);
  vec2 middle = cameraPosition.xz + forward * side * 0.44;
  vec2 xz = middle + (fract(aBlade.xy - middle / side + 0.5) - 0.5) * side;
  // Here and there grass grows in tussocks: blades of one root that lean apart.
  vec2 root = (floor(xz / TUSSOCK_M) + 0.5 + (vec2(hash21(floor(xz / TUSSOCK_M)), hash21(floor(xz / TUSSOCK_M) + 57.0)) - 0.5) * 0.7) * TUSSOCK_M;
  float tussock = smoothstep(0.5, 0.62, valueNoise(xz * 0.085 + 33.0) * 0.7 + 0.3 * hash21(floor(xz / TUSSOCK_M) + 9.0));
  vec2 apart = xz - root;
  // Some blades stand between them all the same.
  tussock *= step(0.4, fract(chance * 3.77));
  xz -= apart * tussock * 0.7;
  vec2 off = abs(xz - middle) / (0.5 * side);
  float present = 1.0 - smoothstep(0.8, 1.0, max(off.x, off.y));
  vec3 ground = groundAt(xz);
  vec4 marks = marksAt(xz);
  float damp = texture2D(uDamp, mapUv(xz)).r;
  present *= mapped(mapUv(xz)) * (1.0 - smoothstep(0.48, 0.58, marks.b));
  // Stones keep the grass between them short, their own ground bare.
  present *= 1.0 - smoothstep(0.1, 0.3, marks.r);
  // Dioramas stand on bare turf.
  present *= smoothstep(0.02, 0.1, marks.a);

  Burn burn = burnAt(xz);
  present *= 1.0 - 0.75 * mownAt(xz);
  float kind = fract(chance * 7.31);
  float plume = step(kind, uPlume * 0.4) * step(0.35, marks.a) * (1.0 - burn.black);
  float bloom = step(1.0 - uBloomShare, kind) * step(0.3, marks.a) * (1.0 - burn.black);
  // Among the grass: herbs with broad leaves, low and dark, and stalks of last year.
  float herb = step(abs(kind - 0.52), 0.045) * step(0.3, marks.a) * (1.0 - burn.black);
  float dry = step(abs(kind - 0.66), 0.03) * (1.0 - plume);
  float tall = (0.55 + 0.75 * chance) * mix(uGrassHeight, uStubble, burn.black) * mix(0.12, 1.0, marks.a) * present;
  tall *= mix(1.0, 1.45, plume) * (0.75 + 0.5 * valueNoise(xz * 0.16)) * (1.0 + 0.4 * tussock) * mix(1.0, 0.42, herb);
  float width = (0.018 + 0.016 * fract(chance * 13.7)) * step(0.01, present);
  // Wider with the distance, so that few blades still cover.
  width *= clamp(distance(cameraPosition.xz, xz) * 0.055, 0.45, 4.0);
  width *= mix(1.0, 0.75, burn.black) * mix(1.0, 3.2, herb);
  width *= mix(1.0, 1.5, 1.0 - smoothstep(0.12, 0.4, marks.a));

  float up = position.y;
  float angle = chance * 41.0;
  vec2 across = vec2(cos(angle), sin(angle));
  // Wider in the middle for a plume, a spear for a blade; stalks are thin.
  float profile = mix(1.0 - up * 0.55, mix(0.25, 1.0, smoothstep(0.2, 0.7, up)), max(plume, herb));
  float wind = gust(xz);
  float flutter = sin(uSeconds * (2.1 + chance * 1.7) + chance * 50.0 + dot(xz, vec2(0.7, 0.5))) * 0.09;
  vec2 lean = uWind * (0.1 + 0.4 * wind + flutter * (0.4 + wind)) + across.yx * vec2(1.0, -1.0) * (fract(chance * 5.7) - 0.5) * 0.5 + apart / TUSSOCK_M * tussock * 0.9;
  vec2 bend = lean * pow(up, 1.6) * tall;
  float drop = dot(lean, lean) * up * up * 0.32 * tall;
  vec3 world = vec3(xz.x, ground.x - 0.05, xz.y);
  world.y += up * tall - drop;
  world.xz += bend + across * position.x * width * profile;
  vWorld = world;
  vUp = up;

  // Far blades are few: they take the colour of the ground, else they stand out as dots.
  float alone = smoothstep(25.0, 75.0, distance(cameraPosition, world));
  vec3 color = meadowColor(xz, mix(up * 0.9 + (chance - 0.5) * 0.3, 0.5 + 0.25 * up, alone), damp);
  // No two blades are of one green: some warmer, some cooler, some older.
  color *= mix(vec3(1.0), mix(vec3(1.1, 0.98, 0.82), vec3(0.84, 0.98, 0.98), fract(chance * 17.3)), 0.9 - 0.6 * alone);
  float behind = pow(max(dot(normalize(world - cameraPosition), uSunDirection), 0.0), 3.0);
  vec3 silver = mix(vec3(0.86, 0.83, 0.76), vec3(1.0, 0.97, 0.9), chance);
  color = mix(color, silver, plume * smoothstep(0.45, 0.75, up) * mix(0.9, 0.5, alone));
  color = mix(color, mix(uGrassRoot, uHollow, 0.5) * mix(0.62, 0.95, up), herb * 0.8 * (1.0 - alone));
  color = mix(color, vec3(0.62, 0.53, 0.33), dry * 0.6 * (1.0 - alone));
  color = mix(color, uBloom, bloom * smoothstep(0.6, 0.95, up));
  color = charred(color, burn, xz, chance);
  // Stubble: some stalks are only scorched.
  color = mix(color, vec3(0.26, 0.19, 0.11) * (0.6 + 0.8 * chance), burn.black * step(0.72, kind) * up * (1.0 - alone));
  vFire = burnGlow(burn, xz, chance) * up + color * fireLight(burn.light);
  // A dry gleam where a gust lays the blades down.
  color *= 1.0 + (wind - 0.4) * 0.3 * up * (1.0 - burn.black);
  vTint = vec4(color, behind * up * mix(0.7, 1.5, plume));
  color = mix(color, vec3(0.85, 0.94, 1.06), snowAt(xz, 0.7) * smoothstep(0.3, 0.9, up) * 0.55);
  vShade = mix(mix(0.36, 0.9, alone), 1.0, smoothstep(0.0, 0.65, up)) * (1.0 - 0.5 * marks.g);
  vSun = sunPastLand(vec3(xz.x, ground.x + 0.5, xz.y)) * (1.0 - 0.4 * marks.g);
  vGlow = bowlLight(xz);
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}

void main() {
  if (aLook.w < 1.5) {
    blade();
    return;
  }
  Flower flower = flowerAt();
  vWorld = flower.world;
  vUp = aPart.w;
  float behind = pow(max(dot(normalize(vWorld - cameraPosition), uSunDirection), 0.0), 3.0);
  vTint = vec4(flower.color, behind * flower.shine);
  vShade = 1.0;
  vSun = sunPastLand(aPlace.xyz + vec3(0.0, 0.6, 0.0));
  vGlow = bowlLight(aPlace.xz);
  vFire = vec3(0.0);
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}
