// The ground: passes on place, slope, kind, and how much of the sun reaches it past the land. Units: metres.
attribute vec4 aKind; // open sky, wood, paddy, bare rock
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vKind;
varying float vSun;

void main() {
  vWorld = position;
  vNormal = normal;
  vKind = aKind;
  vSun = sunPastLand(position);
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
