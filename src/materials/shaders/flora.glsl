// Flowers and ears (world/flora.ts): stem, leaves, petals and heart are bent into the shape of their kind. They are drawn
// with the material of the grass. Units: metres.
attribute vec4 aPart; // 0 stem, 1 leaf, 2 petal or 3 heart; which of them; across -1 to 1; along 0 to 1
attribute vec4 aPlace; // foot, number of the kind
attribute vec4 aLook; // turn, size, chance, 2 (blades of grass have none of these and read 1)
uniform vec4 uPlants[24]; // form, petals, height, petal · half width, open, nod, first month · last month
uniform vec3 uPetals[8];
uniform vec3 uHearts[8];

struct Flower {
  vec3 world;
  vec3 color;
  float shine;
};

Flower flowerAt() {
  int kind = int(aPlace.w + 0.5);
  vec4 a = uPlants[kind * 3];
  vec4 b = uPlants[kind * 3 + 1];
  float last = uPlants[kind * 3 + 2].x;
  bool ear = a.x > 1.5;
  float blooms = smoothstep(b.w - 0.3, b.w + 0.2, uMonth) * (1.0 - smoothstep(last - 0.15, last + 0.3, uMonth));
  float size = aLook.y * blooms;
  float h = a.z * size * (0.85 + 0.3 * aLook.z);
  float thick = size * clamp(distance(cameraPosition, aPlace.xyz) * 0.06, 1.0, 3.0);
  float along = aPart.w;
  float across = aPart.z;
  float which = aPart.y;
  float wind = gust(aPlace.xz);
  float flutter = sin(uSeconds * (1.7 + aLook.z) + aLook.z * 40.0 + aPlace.x) * 0.03;
  vec2 lean = uWind * (0.04 + 0.17 * wind + flutter) * (ear ? 1.5 : 0.7) + vec2(cos(aLook.x), sin(aLook.x)) * 0.08;
  vec3 tip = vec3(lean.x, 1.0 - 0.4 * dot(lean, lean), lean.y) * h;
  vec3 toEye = normalize(vec3(cameraPosition.x - aPlace.x, 0.0, cameraPosition.z - aPlace.z));
  vec3 side = vec3(toEye.z, 0.0, -toEye.x);
  vec3 green = mix(uHollow, mix(uGrassRoot, uGrassTip, 0.45), ear ? 0.75 : 0.25);

  float turn = aLook.x + which * 6.2831853 / max(a.y, 1.0);
  vec3 out_ = vec3(cos(turn), 0.0, sin(turn));
  vec3 at;
  Flower flower = Flower(vec3(0.0), green, 0.25);
  if (aPart.x < 0.5) {
    at = vec3(tip.x * along * along, tip.y * along, tip.z * along * along) + side * across * 0.006 * thick;
    flower.color = green * mix(0.5, 1.0, along);
  } else if (aPart.x < 1.5) {
    float from = ear ? 0.04 : 0.12 + 0.22 * which;
    float long_ = h * (ear ? 0.5 : 0.3);
    vec3 away = normalize(out_ + vec3(0.0, ear ? 1.5 : 0.55, 0.0) + vec3(lean.x, 0.0, lean.y) * 2.0);
    at = tip * vec3(from * from, from, from * from) + away * long_ * along - vec3(0.0, long_ * 0.34 * along * along, 0.0)
      + cross(away, vec3(0.0, 1.0, 0.0)) * across * (ear ? 0.011 : 0.03) * thick;
    flower.color = green * mix(0.6, 1.0, along);
  } else if (ear) {
    // An ear: thin tassels one above the other, all to the side to which the wind blows.
    float up = mix(0.76, 1.0, which / 9.0);
    vec3 down = vec3(lean.x, 0.0, lean.y) * (1.6 + b.z) + out_ * sin(b.y) * 0.75;
    vec3 away = normalize(vec3(0.0, cos(b.y) * 1.05 - b.z * 0.25, 0.0) + down);
    float long_ = a.w * size * (aPart.x > 2.5 ? 0.0 : mix(1.0, 0.72, up));
    at = tip * vec3(up * up, up, up * up) + away * long_ * along - vec3(0.0, b.z * 0.2 * long_ * along * along, 0.0)
      + side * across * b.x * thick;
    flower.color = mix(uHearts[kind], uPetals[kind], along);
    flower.shine = 1.3;
  } else {
    vec3 nods = vec3(cos(aLook.x), 0.0, sin(aLook.x));
    vec3 axis = normalize(vec3(0.0, cos(b.z), 0.0) + nods * sin(b.z));
    vec3 first = normalize(cross(axis, vec3(0.31, 0.2, 0.93)));
    vec3 second = cross(axis, first);
    float round_ = which * 6.2831853 / max(a.y, 1.0);
    vec3 radial = first * cos(round_) + second * sin(round_);
    bool thistle = a.x > 0.5;
    float open = thistle ? b.y * (0.25 + 0.75 * fract(which * 0.618)) : b.y;
    vec3 away = axis * cos(open) + radial * sin(open);
    vec3 head = tip + nods * sin(b.z) * a.w * 0.5 * size;
    float long_ = a.w * size * step(which, a.y - 0.5);
    if (aPart.x < 2.5) {
      at = head + away * long_ * along + normalize(cross(away, axis + radial * 0.3)) * across * b.x * thick * step(which, a.y - 0.5);
      flower.color = mix(uHearts[kind], uPetals[kind], thistle ? smoothstep(0.05, 0.3, along) : smoothstep(0.0, 0.14, along));
      flower.shine = 0.7;
    } else {
      float r = a.w * (thistle ? 0.3 : 0.2) * size;
      at = head + axis * (thistle ? 0.0 : 0.25 * r) + side * across * r + vec3(0.0, (along - 0.5) * 2.0 * r, 0.0);
      flower.color = uHearts[kind];
    }
  }
  flower.world = aPlace.xyz + at * step(0.01, blooms);
  return flower;
}
