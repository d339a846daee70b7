// The sea of mist: a sheet that goes to the horizon. Metres.
varying vec3 vWorld;

void main() {
  vWorld = position;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
