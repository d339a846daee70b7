// The ground of both plateaus. Metres.
attribute vec4 aKind; // side (0 Akiyoshidai, 1 Đồng Văn), wood, terraces, open sky
attribute float aAcross;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vKind;
varying float vAcross;

void main() {
  vWorld = position;
  vNormal = normal;
  vKind = aKind;
  vAcross = aAcross;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
