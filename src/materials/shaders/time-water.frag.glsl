// Back faces: the water one looks through, laid over the air behind it. Front faces: its skin, with sky, sun and foam.
uniform float uCalm;
varying vec3 vWorld;
varying vec3 vNormal;

void main() {
  vec3 p = vWorld;
  vec3 fromEye = normalize(p - cameraPosition);
  bool top = vNormal.y > 0.5;
  vec2 run = (p.xz + vec2(uJourney, 0.0)) * 0.021;
  vec4 a = noiseAt(run * 2.3 + uSeconds * vec2(0.014, 0.006));
  vec4 b = noiseAt(run * 3.1 - uSeconds * vec2(0.009, 0.013) + 0.5);
  vec4 c = noiseAt(run * 9.0 + uSeconds * vec2(-0.02, 0.03));
  vec2 slope = vec2(a.r - b.g, a.g - b.r) * 0.42 + vec2(c.r - 0.5, c.g - 0.5) * 0.3;
  float far = length(p - cameraPosition);
  slope *= mix(1.0, 0.35, smoothstep(60.0, 420.0, far));

#ifdef BACK
  vec2 way = waterWay(p);
  vec3 glow = waterGlow(way.y, fromEye);
  float body = 1.0 - exp(-uMurk * way.x);
  if (top) {
    // From below: the sky in a round window, the rest a mirror of the deep.
    float window = smoothstep(0.42, 0.72, fromEye.y + (slope.x + slope.y) * 0.5);
    vec3 through = mix(uWaterShallow * 0.85, uHorizon * 1.05, window) + uSunColor * pow(max(dot(normalize(fromEye + vec3(slope.x, 0.0, slope.y) * 0.9), uSunDirection), 0.0), 12.0);
    // Waves seen from below: a net of light and dark.
    through *= 0.72 + 0.9 * pow(1.0 - abs(a.b - b.b), 5.0) * mix(0.5, 1.0, c.r);
    gl_FragColor = toScreen(mix(through, glow, body * 0.85), 1.0);
    return;
  }
  gl_FragColor = toScreen(glow, body);
#else
  float ground = surfaceY(p.xz);
  if (!top) {
    if (p.y < ground - 0.05) discard;
    float edge = smoothstep(0.55, 0.0, uSea - p.y);
    float sheen = pow(1.0 - abs(dot(fromEye, vNormal)), 4.0);
    vec3 light = mix(uHorizon, uZenith, 0.3);
    gl_FragColor = toScreen(light, 0.035 + edge * 0.5 + sheen * 0.3);
    return;
  }
  vec3 normal = normalize(vec3(slope.x, 1.0, slope.y));
  float facing = max(dot(-fromEye, normal), 0.0);
  float fresnel = 0.025 + 0.9 * pow(1.0 - facing, 5.0);
  vec3 mirrored = reflect(fromEye, normal);
  mirrored.y = abs(mirrored.y);
  vec3 sky = mix(airColor(mirrored), uZenith, 1.0 - exp(-mirrored.y * 3.0));
  // Still water among plants mirrors them.
  sky = mix(sky, mix(uGrassRoot, uGrassTip, 0.3) * 0.55, min(uFen * 2.6, 0.88) * smoothstep(0.0, 0.4, noiseAt(p.xz * vec2(0.06, 0.012)).r + c.r * 0.2));
  float sun = pow(max(dot(mirrored, uSunDirection), 0.0), 260.0) * 3.0 + pow(max(dot(mirrored, uSunDirection), 0.0), 30.0) * 0.22;
  float depth = uSea - ground;
  // Foam where waves break on what lies near the surface.
  float line = a.b * 0.6 + c.b * 0.4;
  float surf = smoothstep(1.5, 0.1, depth + (line - 0.5) * 1.3 - 0.25 * sin(depth * 5.0 - uSeconds * 1.1)) * smoothstep(0.38, 0.6, line);
  float crest = smoothstep(0.70, 0.8, a.r * 0.6 + b.g * 0.4) * smoothstep(0.5, 0.7, c.r) * 0.3 * smoothstep(3.0, 12.0, depth);
  vec3 color = sky * fresnel + uSunColor * sun * (1.0 - uRain * 0.8);
  float foam = clamp(surf + crest, 0.0, 1.0) * (1.0 - uCalm);
  float alpha = clamp(fresnel + sun * 0.5, 0.0, 1.0);
  vec3 white = shadeMatt(vec3(0.93, 0.96, 0.96), normal, 1.0);
  color = mix(color / max(alpha, 0.02), white, foam);
  alpha = max(alpha, foam * 0.85);
  gl_FragColor = toScreen(fogged(color, p), alpha);
#endif
}
