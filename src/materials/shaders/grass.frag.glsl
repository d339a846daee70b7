// Blades of grass: lit like the ground they stand on, shining where the sun stands behind them.
varying vec3 vWorld;
varying vec4 vTint;
varying float vUp;
varying float vShade;
varying float vSun;
varying vec3 vGlow;
varying vec3 vFire;

void main() {
  vec3 normal = normalize(vec3(uSunDirection.x * 0.25, 1.0, uSunDirection.z * 0.25));
  vec3 color = shadeLit(vTint.rgb, normal, vShade, vSun * mix(0.5, 1.0, vShade));
  color += vTint.rgb * (uSunColor * vTint.a * 1.5 * vSun + vGlow);
  color += vFire;
  gl_FragColor = toScreen(fogged(color, vWorld), 1.0);
}
