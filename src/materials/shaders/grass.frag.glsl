// Blades of grass: lit like the ground they stand on, shining where the sun stands behind them.
varying vec3 vWorld;
varying vec4 vTint;
varying float vUp;
varying float vShade;

void main() {
  vec3 normal = normalize(vec3(uSunDirection.x * 0.25, 1.0, uSunDirection.z * 0.25));
  vec3 color = shadeLit(vTint.rgb, normal, vShade, mix(0.5, 1.0, vShade));
  color += vTint.rgb * uSunColor * vTint.a * 1.5;
  gl_FragColor = toScreen(fogged(color, vWorld), 1.0);
}
