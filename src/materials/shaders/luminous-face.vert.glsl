// Faces behind luminous lines: a breath of light, so that an outline reads as a volume. aOrder: drawn when, part.
attribute vec2 aOrder;
varying vec3 vWorld;
varying vec3 vNormal;
varying float vAmount;
varying float vTold;
// Above the floor, metres.
varying float vHeight;

void main() {
  vec4 state = partState(aOrder.y);
  mat4 toWorld = modelMatrix * partMatrix(aOrder.y);
  vec4 world = toWorld * vec4(position, 1.0);
  vWorld = world.xyz;
  vHeight = world.y - modelMatrix[3].y;
  vNormal = mat3(toWorld) * normal;
  vTold = partTold(aOrder.y);
  vAmount = smoothstep(aOrder.x - 0.02, aOrder.x + 0.14, state.y) * state.x;
  gl_Position = vAmount <= 0.001 ? vec4(2.0, 2.0, 2.0, 1.0) : projectionMatrix * viewMatrix * world;
}
