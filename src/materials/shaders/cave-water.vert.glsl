// Water of stream and pools. aLook: depth, distance from the shore, seed, streams (world/cave/water.ts).
attribute vec4 aLook;
varying vec3 vWorld;
varying vec4 vLook;

void main() {
  vWorld = position;
  vLook = aLook;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
