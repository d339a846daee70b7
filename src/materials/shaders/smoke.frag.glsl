// Smoke of dry grass: brown and dense at its foot, white where it has risen, lit from below by its fire. Premultiplied.
varying vec3 vWorld;
varying vec2 vAcross;
varying vec4 vPuff;

void main() {
  float r = length(vAcross);
  // The billows turn outward as the puff grows.
  vec2 at = vAcross * mix(1.6, 1.15, vPuff.z) + vec2(vPuff.x * 53.0, vPuff.x * 19.0 - uSeconds * 0.1);
  float billow = valueNoise(at) * 0.5 + valueNoise(at * 2.2 + 5.0) * 0.32 + valueNoise(at * 4.9) * 0.18;
  float body = 1.0 - r + (billow - 0.5) * 0.95;
  float dense = smoothstep(0.02, 0.62, body) * (1.0 - smoothstep(0.82, 1.0, r)) * vPuff.y;
  // Billows are lit as if each were a ball under the sun.
  vec2 slope = vAcross * 0.9 + vec2(valueNoise(at * 2.2 + vec2(5.4, 5.0)), valueNoise(at * 2.2 + vec2(5.0, 5.4))) * 1.6 - billow * 1.6;
  vec3 normal = normalize(vec3(slope, 0.75));
  vec3 sun = mat3(viewMatrix) * uSunDirection;
  float lit = max(dot(normal, sun) * 0.62 + 0.38, 0.0);
  vec3 toPoint = normalize(vWorld - cameraPosition);
  float through = pow(max(dot(toPoint, uSunDirection), 0.0), 5.0);
  vec3 albedo = mix(vec3(0.46, 0.40, 0.34), vec3(0.9, 0.885, 0.86), clamp(vPuff.z * 1.5 + billow * 0.35, 0.0, 1.0));
  vec3 color = albedo * (uSunColor * (0.22 + 0.74 * lit) + mix(uHorizon, uZenith, 0.4) * 0.4 * uAmbient);
  color += uSunColor * through * (1.0 - dense) * 0.5;
  color += FIRE * vPuff.w * mix(0.3, 0.8, uNight) * (1.0 - smoothstep(-0.8, 0.6, vAcross.y));
  float alpha = dense * mix(0.9, 0.62, vPuff.z);
  gl_FragColor = vec4(toScreen(fogged(color, vWorld), 1.0).rgb * alpha, alpha);
}
