// Flames: tongues cut from noise that streams upward. Premultiplied; they add light more than they cover.
varying vec3 vWorld;
varying vec2 vAcross;
varying vec4 vFlame;

void main() {
  float up = vAcross.y;
  vec2 metres = vec2(vAcross.x * vFlame.w, up * vFlame.z);
  vec2 stream = vec2(metres.x * 0.72 + vFlame.x * 61.0, metres.y * 0.34 - uSeconds * (2.1 + vFlame.x));
  float lick = valueNoise(stream) * 0.62 + valueNoise(stream * vec2(2.6, 2.2) + 7.0) * 0.38;
  float edge = 1.0 - vAcross.x * vAcross.x;
  // Height of the tongue over this place; it ends within the sheet whatever the noise.
  float top = edge * (0.16 + 0.84 * smoothstep(0.2, 0.85, lick));
  float deep = (top - up) / max(top, 0.05);
  float shape = smoothstep(0.0, 0.3, deep) * smoothstep(0.02, 0.3, edge);
  // White-hot within, red where a tongue thins out.
  vec3 color = mix(vec3(0.8, 0.1, 0.01), FIRE, smoothstep(0.0, 0.35, deep));
  color = mix(color, FIRE_CORE * 1.25, smoothstep(0.35, 0.95, deep * edge));
  float alpha = shape * vFlame.y * mix(1.0, 0.72, up);
  vec3 seen = toScreen(fogged(color * 2.4, vWorld), 1.0).rgb;
  gl_FragColor = vec4(seen * alpha, alpha * 0.7);
}
