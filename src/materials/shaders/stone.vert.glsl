// Limestone, instanced. Units: metres; the shape is one unit high.
attribute vec3 aDetail; // way round in flutes, height 0 to 1, depth in a flute
attribute float aTone;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vDetail;
varying vec4 vStone; // tone, height in metres, length of one flute in metres, darkness of the contact at its foot

void main() {
  vec4 world = instanceMatrix * vec4(position, 1.0);
  float tall = length(instanceMatrix[1].xyz);
  float side = length(instanceMatrix[0].xyz);
  vWorld = world.xyz;
  // Scale differs along the axes, so normals are divided by it.
  vNormal = normalize(mat3(instanceMatrix) * (normal / vec3(side * side, tall * tall, side * side)));
  vDetail = aDetail;
  vStone = vec4(aTone, tall, side, 0.0);
  gl_Position = projectionMatrix * viewMatrix * world;
}
