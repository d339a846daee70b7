// Cones of the karst, all in one mesh. Metres.
attribute vec3 aDetail; // height in the cone 0 to 1, tone, height of the ground
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vDetail;

void main() {
  vWorld = position;
  vNormal = normal;
  vDetail = aDetail;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
