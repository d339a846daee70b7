// Everything alive, and the white stones: instanced, growing and going with the ages. One program for all.
// uWay: 0 rooted in the ground, 1 swims, 2 floats in the air (clouds), 3 hangs from the cave's roof, 4 stands on its floor.
attribute vec3 aTint; // of the shape: share of the second colour, how far it sways, how much light it lets through
attribute vec4 aPlace; // x, z, turn (radians), size (m)
attribute float aChance;
uniform float uWay;
uniform float uPresence;
uniform vec3 uColorA;
uniform vec3 uColorB;
uniform vec3 uColorC;
uniform float uSway;
uniform float uShift;
uniform float uRoot;
uniform float uWet; // 1 for what lives under the sea only
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vColor;
varying vec3 vExtra; // light let through, contact shade, whiteness

void main() {
  float grown = smoothstep(0.0, 1.0, clamp(uPresence * 1.6 - aChance * 0.6, 0.0, 1.0));
  float size = aPlace.w * grown;
  float turn = aPlace.z;
  vec2 xz = aPlace.xy + vec2(uShift, 0.0);
  vec3 p = position * size;
  vec3 n = normal;
  vec3 base;
  if (uWay > 0.5 && uWay < 1.5) {
    // A shoal goes round a middle; each fish at its own depth, its body bending.
    float speed = 0.16 + 0.1 * aChance;
    float round_ = turn + uSeconds * speed;
    float radius = 5.0 + 9.0 * aChance;
    vec2 at = xz + vec2(cos(round_) * radius * 1.5, sin(round_) * radius * 0.8);
    float depth = -6.5 - 13.0 * fract(aChance * 7.7) + sin(uSeconds * 0.4 + aChance * 40.0) * 0.8;
    p.z += sin(uSeconds * 5.0 + aChance * 60.0 - position.x * 3.0) * 0.14 * size * (0.4 - position.x);
    base = vec3(at.x, max(depth, surfaceY(at) + 1.2), at.y);
    turn = -atan(cos(round_) * 0.8, -sin(round_) * 1.5);
  } else if (uWay > 1.5 && uWay < 2.5) {
    base = vec3(mod(xz.x + uSeconds * 0.5 - uJourney * 0.35 + 190.0, 380.0) - 190.0, uRoot + 10.0 * aChance, xz.y);
    float edge = smoothstep(190.0, 140.0, abs(base.x));
    p *= edge;
  } else if (uWay > 2.5) {
    float floor_ = caveFloor(xz.x);
    float tall = caveTall(xz.x);
    p *= clamp(tall * 0.09, 0.0, 1.0);
    base = vec3(xz.x, uWay < 3.5 ? floor_ + tall * 0.93 : floor_ + tall * 0.1, xz.y * 0.01 * (5.0 + 0.9 * tall));
    if (uWay < 3.5) { p.y = -p.y; n.y = -n.y; }
  } else {
    float ground = surfaceY(xz);
    // The living reef ends under the tide.
    float under = mix(1.0, smoothstep(0.5, 1.8, uSea - ground - size * 0.5), uWet);
    p *= under;
    base = vec3(xz.x, ground + uRoot * size, xz.y);
  }
  float c = cos(turn);
  float s = sin(turn);
  p = vec3(c * p.x + s * p.z, p.y, -s * p.x + c * p.z);
  n = vec3(c * n.x + s * n.z, n.y, -s * n.x + c * n.z);
  float wind = base.y < uSea ? sin(uSeconds * 0.9 + base.x * 0.22 + aChance * 4.0) * 0.7 : gust(base.xz * 2.5) * 1.1 + sin(uSeconds * (1.6 + aChance) + base.x * 0.6) * 0.25;
  p.xz += uWind * wind * uSway * aTint.y * aTint.y * size;
  vWorld = base + p;
  vNormal = n;
  vec3 first = mix(uColorA, uColorC, step(0.62, fract(aChance * 9.3)));
  vColor = mix(first, uColorB, aTint.x) * (0.82 + 0.36 * fract(aChance * 31.7));
  vExtra = vec3(aTint.z, uWay > 0.5 ? 1.0 : smoothstep(-0.15, 0.5, position.y), 0.0);
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}
