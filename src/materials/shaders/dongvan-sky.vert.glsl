// A triangle over the whole picture, at the far plane: only what nothing else covers is shaded.
varying vec3 vDirection;

void main() {
  vec4 eye = inverse(projectionMatrix) * vec4(position.xy, 1.0, 1.0);
  vDirection = transpose(mat3(viewMatrix)) * eye.xyz;
  gl_Position = vec4(position.xy, 1.0, 1.0);
}
