// The block: ground, cut faces, plinth and the cave's hollow in one mesh. aKind: 0 ground, 1 face, 2 plinth, 3 cave.
attribute float aKind;
attribute vec3 aOut; // of a face: where it looks; of the cave: around (0-1), 0, 0
varying vec3 vWorld;
varying vec3 vNormal;
varying float vKind;
varying float vHollow;

void main() {
  vec3 p = position;
  vec3 n = aOut;
  vHollow = 0.0;
  if (aKind < 1.5) {
    float top = surfaceY(p.xz);
    p.y = mix(BASE, top, position.y);
    if (aKind < 0.5) {
      const float STEP = 1.1;
      float east = surfaceY(p.xz + vec2(STEP, 0.0));
      float north = surfaceY(p.xz - vec2(0.0, STEP));
      n = normalize(vec3(top - east, STEP, north - top));
      // Hollows see less of the sky.
      float wide = surfaceY(p.xz + vec2(7.0, 0.0)) + surfaceY(p.xz - vec2(7.0, 0.0)) + surfaceY(p.xz - vec2(0.0, 7.0)) + surfaceY(p.xz + vec2(0.0, 7.0));
      vHollow = clamp((wide * 0.25 - top) * 0.22, -0.5, 1.0);
    }
  } else if (aKind > 2.5) {
    float floor_ = caveFloor(p.x);
    float tall = caveTall(p.x);
    float turn = aOut.x * 3.14159265;
    float deep = (6.0 + tall * 1.1) * step(0.001, tall);
    float rugged = (noiseAt(vec2(p.x * 0.03, aOut.x * 0.4)).r - 0.5) * tall * 0.5 * sin(turn);
    p.y = floor_ + tall * (0.5 + 0.5 * cos(turn)) + rugged * 0.5;
    p.z = -deep * sin(turn) - rugged;
    p.y = max(p.y, floor_ + caveStream(tall));
    n = normalize(vec3(0.0, -cos(turn), sin(turn)));
    vHollow = aOut.x;
  }
  vWorld = p;
  vNormal = n;
  vKind = aKind;
  gl_Position = projectionMatrix * viewMatrix * vec4(p, 1.0);
}
