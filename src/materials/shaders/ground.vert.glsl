// The ground: passes on place, slope and kind. Units: metres.
attribute vec4 aKind; // open sky, wood, paddy, bare rock
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vKind;

void main() {
  vWorld = position;
  vNormal = normal;
  vKind = aKind;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
