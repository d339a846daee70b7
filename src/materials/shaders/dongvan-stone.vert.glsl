// Pinnacles and blades, instanced; the shape is one unit high. Metres.
attribute vec3 aDetail; // way round in flutes, height 0 to 1, depth in a flute
attribute float aTone;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vDetail;
varying vec2 vStone; // tone, height in metres

void main() {
  vec4 world = instanceMatrix * vec4(position, 1.0);
  float tall = length(instanceMatrix[1].xyz);
  float across = length(instanceMatrix[0].xyz);
  vWorld = world.xyz;
  vNormal = normalize(mat3(instanceMatrix) * (normal / vec3(across * across, tall * tall, across * across)));
  vDetail = aDetail;
  vStone = vec2(aTone, tall);
  gl_Position = projectionMatrix * viewMatrix * world;
}
