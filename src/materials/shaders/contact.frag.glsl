// A rounded square that fades out and darkens what is below, or a round pool that lights it. Premultiplied alpha.
varying vec3 vWorld;
varying vec3 vSpot;

const vec3 LAMPLIGHT = vec3(1.0, 0.62, 0.30);

void main() {
  if (vSpot.z < 0.0) {
    float pool = 1.0 - smoothstep(0.0, 1.0, length(vSpot.xy));
    gl_FragColor = vec4(LAMPLIGHT * (pool * pool * -vSpot.z * 0.5), 0.0);
    return;
  }
  vec2 q = abs(vSpot.xy);
  float edge = pow(pow(q.x, 4.0) + pow(q.y, 4.0), 0.25);
  float alpha = vSpot.z * (1.0 - smoothstep(0.2, 1.0, edge)) * 0.78;
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(toScreen(fogged(uGrassRoot * 0.06, vWorld), 1.0).rgb * alpha, alpha);
}
