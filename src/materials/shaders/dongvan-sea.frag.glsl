// The sea of mist between the two plateaus, lit from the side of the sun.
varying vec3 vWorld;

void main() {
  vec3 toPoint = vWorld - cameraPosition;
  float farM = length(toPoint);
  gl_FragColor = toScreen(seaOfMist(vWorld.xz, toPoint / farM, farM), 1.0);
}
