// Air, clouds and the floor on which the model stands, with its soft shadow. Its vertices are those of sky.vert.glsl.
uniform float uOvercast;
varying vec3 vDirection;

void main() {
  vec3 direction = normalize(vDirection);
  float up = direction.y;
  vec3 air = airColor(direction);
  float towards = max(dot(direction, uSunDirection), 0.0);
  vec3 color = mix(air, uZenith, 1.0 - exp(-max(up, 0.0) * 6.0));
  color += uSunColor * (0.2 * pow(towards, 16.0) + 0.35 * pow(towards, 220.0)) * (1.0 - 0.8 * uRain);
  if (up > 0.0) {
    vec2 plane = direction.xz / (up + 0.22) * 0.13 + vec2(uJourney * 0.00035 + uSeconds * 0.0006, 0.0);
    float body = noiseAt(plane).r * 0.62 + noiseAt(plane * 2.7 + 0.3).g * 0.26 + noiseAt(plane * 6.3).r * 0.12;
    float lit = noiseAt(plane + uSunDirection.xz * 0.02).r * 0.62 + noiseAt(plane * 2.7 + 0.3 + uSunDirection.xz * 0.05).g * 0.26 + 0.06;
    float cover = smoothstep(0.66 - 0.34 * uOvercast, 0.86 - 0.3 * uOvercast, body) * smoothstep(0.0, 0.16, up);
    vec3 cloud = mix(mix(uZenith, uHorizon, 0.55), mix(uHorizon, uSunColor, 0.4) * 1.04, clamp(0.6 + (body - lit) * 4.0, 0.0, 1.0));
    color = mix(color, cloud * (1.0 - 0.32 * uRain), cover * 0.8);
  } else if (cameraPosition.y > FLOOR_Y) {
    float t = (FLOOR_Y - cameraPosition.y) / min(up, -0.0001);
    vec3 p = cameraPosition + direction * t;
    vec2 d = max(abs(p.xz - vec2(0.0, -DEPTH * 0.5)) - vec2(HALF_WIDTH, DEPTH * 0.5), 0.0);
    vec2 sunward = p.xz + uSunDirection.xz / max(uSunDirection.y, 0.35) * 26.0;
    vec2 s = max(abs(sunward - vec2(0.0, -DEPTH * 0.5)) - vec2(HALF_WIDTH, DEPTH * 0.5), 0.0);
    float contact = exp(-length(d) * 0.09) * 0.55 + exp(-length(d) * 0.5) * 0.25;
    float shadow = max(contact, exp(-length(s) * 0.045) * 0.42);
    vec3 ground = uHorizon * (0.84 + 0.2 * exp(-length(d) * 0.008)) * (1.0 - shadow);
    // The floor runs out into the air without an edge.
    color = mix(ground, air, 1.0 - exp(-t * t * 1.1e-6));
  }
  gl_FragColor = toScreen(color, 1.0);
}
