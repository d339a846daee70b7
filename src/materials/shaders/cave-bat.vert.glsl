// Bats, instanced, on rounds of their own. position.x is the place on the wing (-1 to 1), y along the body.
// aRound: middle x y z, radius; aFlight: rise, seconds for a round, phase, size.
attribute vec4 aRound;
attribute vec4 aFlight;
varying vec3 vWorld;
varying float vWing;

vec3 routeAt(float turn) {
  float r = aRound.w * (1.0 + 0.35 * sin(turn * 2.0 + aFlight.z * 7.0));
  return aRound.xyz + vec3(cos(turn) * r * 0.7, sin(turn * 3.0 + aFlight.z) * aFlight.x, sin(turn) * r);
}

void main() {
  float turn = (uSeconds / aFlight.y + aFlight.z) * 6.2831853;
  vec3 here = routeAt(turn);
  vec3 ahead = normalize(routeAt(turn + 0.03) - here);
  vec3 right = normalize(cross(ahead, vec3(0.0, 1.0, 0.0)));
  vec3 up = cross(right, ahead);
  float flap = sin(uSeconds * 17.0 + aFlight.z * 50.0) * 0.75;
  float wing = abs(position.x);
  vec3 local = right * position.x * cos(flap * wing) + up * (wing * sin(flap) * 0.8) + ahead * position.y;
  vWorld = here + local * aFlight.w;
  vWing = wing;
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}
