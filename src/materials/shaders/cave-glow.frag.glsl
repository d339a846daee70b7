// A hot core in a soft halo, added to the picture.
varying vec2 vSpot;
varying vec3 vLight;

void main() {
  float r = length(vSpot);
  float halo = pow(max(1.0 - r, 0.0), 3.0);
  float core = exp(-r * r * 110.0);
  gl_FragColor = vec4(vLight * (halo * 0.22 + core * 1.5), 1.0);
}
