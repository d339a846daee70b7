// Stone, wood and people of one stretch. aNormal.w is contact shade, aColor.a what it is (world/cave/mesh.ts).
attribute vec4 aNormal;
attribute vec4 aColor;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vAlbedo;
// open, what (0–1)
varying vec2 vLook;

void main() {
  vWorld = position;
  vNormal = aNormal.xyz;
  vAlbedo = pow(aColor.rgb, vec3(2.2));
  vLook = vec2(aNormal.w, aColor.a);
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
