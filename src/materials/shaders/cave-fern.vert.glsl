// Fronds, instanced: position.x across (-1 to 1), y along (0 to 1). aRoot: x y z, seed; aWay: direction, length.
attribute vec4 aRoot;
attribute vec4 aWay;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vLeaf; // seed, along, across

void main() {
  vec3 way = normalize(aWay.xyz);
  float len = aWay.w;
  float t = position.y;
  vec3 side = normalize(cross(way, vec3(0.0, 1.0, 0.0)) + vec3(1e-4, 0.0, 0.0));
  float sway = sin(uSeconds * 0.9 + aRoot.w * 40.0 + aRoot.x * 0.4) * 0.04 * t * t;
  vec3 spine = way * t + vec3(sway, -0.62 * t * t, 0.0);
  float width = 0.24 * (0.6 + 0.4 * fract(aRoot.w * 9.0));
  vec3 local = spine + side * position.x * width - vec3(0.0, abs(position.x) * 0.05, 0.0);
  vWorld = aRoot.xyz + local * len;
  vec3 along = way + vec3(0.0, -1.24 * t, 0.0);
  vec3 up = normalize(cross(side, along));
  vNormal = up.y < 0.0 ? -up : up;
  vLeaf = vec3(aRoot.w, t, abs(position.x));
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}
