// Relief that no mesh has: noise in space, and the normal of a surface raised by it. For fragments.
// Value noise in space.
float hash31(vec3 p) {
  p = fract(p * 0.1031);
  p += dot(p, p.zyx + 31.32);
  return fract((p.x + p.y) * p.z);
}

float spaceNoise(vec3 p) {
  vec3 i = floor(p);
  vec3 f = fract(p);
  vec3 u = f * f * (3.0 - 2.0 * f);
  vec2 e = vec2(0.0, 1.0);
  return mix(
    mix(mix(hash31(i), hash31(i + e.yxx), u.x), mix(hash31(i + e.xyx), hash31(i + e.yyx), u.x), u.y),
    mix(mix(hash31(i + e.xxy), hash31(i + e.yxy), u.x), mix(hash31(i + e.xyy), hash31(i + e.yyy), u.x), u.y), u.z);
}

// The same turned out of the grid's own directions, so that no lump shows a straight side; `apart` keeps layers apart.
const mat3 ASKEW = mat3(0.0, 0.8, 0.6, -0.8, 0.36, -0.48, -0.6, -0.48, 0.64);
float lumpNoise(vec3 p, float apart) {
  return spaceNoise(ASKEW * p + apart) * 0.6 + DETAIL(spaceNoise(ASKEW * (ASKEW * p * 1.7) + apart * 3.1), 0.5) * 0.4;
}

// Normal of a surface that is raised by `height` (m): from how place and height change on the screen
// (M. Mikkelsen, Bump Mapping Unparametrized Surfaces on the GPU, 2010).
vec3 raised(vec3 world, vec3 normal, float height) {
  vec3 right = dFdx(world);
  vec3 above = dFdy(world);
  vec3 a = cross(above, normal);
  vec3 b = cross(normal, right);
  float area = dot(right, a);
  // Seen exactly from the side it has no area; then it keeps the normal it has.
  return normalize((abs(area) + 1e-12) * normal - sign(area) * (dFdx(height) * a + dFdy(height) * b));
}
