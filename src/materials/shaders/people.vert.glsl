// Turned-wood people, instanced, each with its own soft shadow. Arms turn about the shoulder.
// aBody: 0 body (dyed), 1 wood, 2 shadow, 3 dark gear, 4 helmet; kind it belongs to (0 all); arm (0 none, 1 left, 2 right).
attribute vec3 aBody;
attribute vec4 aPlace;
attribute vec4 aPose;
attribute vec4 aTint;
// As a part's: 1 spoken of, below 0 standing back.
attribute float aTold;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vColor;
// shade, calm, shadow (1 for its vertices); place on the shadow in metres
varying vec3 vLook;
varying vec2 vSpot;
varying float vTold;

const float SHOULDER_M = 1.08;
const vec3 WOOD = vec3(0.62, 0.40, 0.21);
const vec3 GEAR = vec3(0.055, 0.05, 0.045);
const vec3 HELMET = vec3(0.86, 0.62, 0.16);

void main() {
  // aPlace: x, y, z, turn. aPose: scale, raise (0–1 both arms; above 1 the right arm only), bob, kind. aTint: rgb, calm.
  vec3 p = position;
  vec3 n = normal;
  bool absent = aPose.x < 0.01 || (aBody.y > 0.5 && abs(aBody.y - aPose.w) > 0.5);
  float raise = aPose.y > 1.0 ? (aBody.z > 1.5 ? aPose.y - 1.0 : 0.0) : aPose.y;
  if (aBody.z > 0.5 && raise > 0.0) {
    float angle = -raise * 2.6;
    float c = cos(angle);
    float s = sin(angle);
    vec2 arm = p.yz - vec2(SHOULDER_M, 0.0);
    p.yz = vec2(SHOULDER_M, 0.0) + vec2(c * arm.x + s * -arm.y, s * arm.x + c * arm.y);
    n.yz = vec2(c * n.y - s * n.z, s * n.y + c * n.z);
  }
  bool shadow = aBody.x > 1.5 && aBody.x < 2.5;
  if (!shadow) {
    // A walk is a waddle: the peg rocks from side to side and hops a little.
    float rock = sin(aPose.z) * 0.09;
    p.xy = vec2(p.x * cos(rock) - p.y * sin(rock), p.x * sin(rock) + p.y * cos(rock));
    p.y += abs(sin(aPose.z)) * 0.07;
  }
  float ct = cos(aPlace.w);
  float st = sin(aPlace.w);
  mat3 turn = mat3(ct, 0.0, -st, 0.0, 1.0, 0.0, st, 0.0, ct);
  vec4 world = modelMatrix * vec4(turn * p * aPose.x + aPlace.xyz, 1.0);
  vWorld = world.xyz;
  vNormal = mat3(modelMatrix) * (turn * n);
  vColor = aBody.x < 0.5 ? aTint.rgb : (aBody.x > 3.5 ? HELMET : (aBody.x > 2.5 ? GEAR : WOOD));
  float grain = aBody.x < 2.0 ? 0.05 * sin(position.y * 42.0 + aPlace.x * 9.0) : 0.0;
  vColor *= 1.0 + grain;
  vLook = vec3(0.68 + 0.32 * smoothstep(0.0, 0.9, position.y), aTint.w, shadow ? 1.0 : 0.0);
  vTold = aTold;
  vSpot = position.xz;
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : projectionMatrix * viewMatrix * world;
}
