// Wood under the plateau's light; the shadow's vertices blend, the figure's do not. Premultiplied alpha.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vColor;
varying vec3 vLook;
varying float vTold;
varying vec2 vSpot;

const float SHADOW_M = 0.62;

void main() {
  if (vLook.z > 0.5) {
    float alpha = smoothstep(0.0, 0.75, 1.0 - length(vSpot) / SHADOW_M) * 0.62 * (1.0 - 0.35 * vLook.y);
    gl_FragColor = vec4(toScreen(fogged(uGrassRoot * 0.06, vWorld), 1.0).rgb * alpha, alpha);
    return;
  }
  vec3 normal = normalize(vNormal);
  float rim = pow(1.0 - max(dot(normal, normalize(cameraPosition - vWorld)), 0.0), 3.0);
  vec3 color = shadeMatt(vColor, normal, vLook.x) + uHorizon * uAmbient * rim * 0.16;
  color = mix(color, mix(vec3(dot(color, vec3(0.3, 0.55, 0.15))), uHorizon * uAmbient, 0.22), vLook.y * 0.36);
  color = underLight(color, pow(rim, 0.67), vTold);
  gl_FragColor = toScreen(fogged(color, vWorld), 1.0);
}
