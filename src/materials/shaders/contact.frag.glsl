// A rounded square that fades out; darkens what is below. Premultiplied alpha.
varying vec3 vWorld;
varying vec3 vSpot;

void main() {
  vec2 q = abs(vSpot.xy);
  float edge = pow(pow(q.x, 4.0) + pow(q.y, 4.0), 0.25);
  float alpha = vSpot.z * (1.0 - smoothstep(0.2, 1.0, edge)) * 0.78;
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(toScreen(fogged(uGrassRoot * 0.06, vWorld), 1.0).rgb * alpha, alpha);
}
