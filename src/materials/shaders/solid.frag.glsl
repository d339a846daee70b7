// Painted wood under the plateau's light; lamps glow, water mirrors the sky, what is done long since grows calm.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vColor;

const vec3 LAMPLIGHT = vec3(1.0, 0.60, 0.26);
varying vec3 vLook;
varying float vKind;
varying float vTold;

void main() {
  vec3 normal = normalize(vNormal);
  vec3 toEye = normalize(cameraPosition - vWorld);
  vec3 albedo = vColor.rgb * 1.12;
  vec3 color;
  if (vKind > 0.5 && vKind < 1.5) {
    vec2 drift = vWorld.xz * 1.9 - uWind * uSeconds * 0.55;
    float ripple = valueNoise(drift) + 0.5 * valueNoise(drift.yx * 2.3 + uSeconds * 0.4);
    normal = normalize(vec3((ripple - 0.75) * 0.22, 1.0, (valueNoise(drift + 7.3) - 0.5) * 0.22));
    float fresnel = 0.06 + 0.7 * pow(1.0 - max(dot(normal, toEye), 0.0), 3.0);
    vec3 sky = mix(uHorizon, uZenith, clamp(reflect(-toEye, normal).y * 1.6, 0.0, 1.0));
    float glint = pow(max(dot(reflect(-toEye, normal), uSunDirection), 0.0), 90.0);
    color = mix(shadeMatt(albedo, vec3(0.0, 1.0, 0.0), 0.9), sky, fresnel) + uSunColor * glint * 0.9;
  } else {
    if (vKind > 1.5) {
      float tuft = 0.6 * valueNoise(vWorld.xz * 1.3) + 0.4 * valueNoise(vWorld.xz * 4.7 + vWorld.y);
      albedo = mix(uGrassRoot, uGrassTip, 0.2 + 0.45 * tuft);
    }
    // The wax of a hand-made model: a soft light along edges turned away from the eye.
    float rim = pow(1.0 - max(dot(normal, toEye), 0.0), 3.0);
    color = shadeMatt(albedo, normal, vLook.x) + uHorizon * uAmbient * rim * 0.13 * vLook.x;
    color += albedo * LAMPLIGHT * vColor.a * 2.3;
    float grey = dot(color, vec3(0.3, 0.55, 0.15));
    color = mix(color, mix(vec3(grey), uHorizon * uAmbient, 0.22), vLook.z * 0.36);
    color += albedo * albedo * vLook.y * 1.9 * (1.0 - 0.6 * vLook.z);
  }
  color = underLight(color, pow(1.0 - max(dot(normal, toEye), 0.0), 2.0), vTold);
  gl_FragColor = toScreen(fogged(color, vWorld), 1.0);
}
