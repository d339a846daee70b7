// Limestone, instanced. Units: metres; the shape is one unit high.
attribute vec3 aDetail; // way round, height 0 to 1, depth in a flute
attribute float aTone;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vDetail;
varying vec4 vStone; // tone, height in metres, horizontal scale in metres
varying float vSun;
varying vec2 vBurn; // soot at the foot, firelight

void main() {
  vec4 world = instanceMatrix * vec4(position, 1.0);
  float tall = length(instanceMatrix[1].xyz);
  float side = length(instanceMatrix[0].xyz);
  vWorld = world.xyz;
  // Scale differs along the axes, so normals are divided by it.
  vNormal = normalize(mat3(instanceMatrix) * (normal / vec3(side * side, tall * tall, side * side)));
  vDetail = aDetail;
  vStone = vec4(aTone, tall, side, 0.0);
  vSun = sunPastLand(instanceMatrix[3].xyz + vec3(0.0, tall * position.y, 0.0));
  Burn burn = burnAt(instanceMatrix[3].xz);
  vBurn = vec2(burn.black, burn.light);
  gl_Position = projectionMatrix * viewMatrix * world;
}
