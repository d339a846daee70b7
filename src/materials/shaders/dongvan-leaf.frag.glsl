// Leaves: lit like the ground they stand on, shining where the sun stands behind them.
varying vec3 vWorld;
varying vec4 vTint;
varying float vUp;

void main() {
  vec3 normal = normalize(vec3(uSunDirection.x * 0.25, 1.0, uSunDirection.z * 0.25));
  float shade = mix(0.4, 1.0, smoothstep(0.0, 0.6, vUp));
  vec3 color = shadeLit(vTint.rgb, normal, shade, mix(0.5, 1.0, shade));
  color += vTint.rgb * uSunColor * vTint.a * 1.4;
  gl_FragColor = toScreen(misty(color, vWorld), 1.0);
}
