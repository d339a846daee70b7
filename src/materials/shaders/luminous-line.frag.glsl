// uPass 0: what lies under a line, copper by day and glow by night; 1: its core of light; 2: both. Premultiplied alpha.
uniform float uPass;
uniform vec3 uLight;
uniform vec3 uCopper;
varying vec3 vWorld;
varying vec4 vPixel;
varying vec4 vDrawn;

void main() {
  vec4 px = vPixel * gl_FragCoord.w;
  vec4 drawn = vDrawn * gl_FragCoord.w;
  float along = clamp(px.x, 0.0, px.z);
  float order = mix(drawn.x, drawn.y, px.z > 0.001 ? along / px.z : 0.0);
  if (order > drawn.z) discard;
  float d = length(vec2(px.x - along, px.y));
  float core = px.w;
  // The pen's point shines while it draws.
  float pen = drawn.z < 0.999 ? smoothstep(0.05, 0.0, drawn.z - order) : 0.0;
  float day = 1.0 - 0.85 * uNight;
  if (uPass > 0.5) {
    bool both = uPass > 1.5;
    float alpha = smoothstep(core + 0.7, core - 0.7, d) * drawn.w;
    if (alpha < 0.01 && !both) discard;
    vec3 color = mix(uLight, vec3(1.0), pen) * mix(1.0, 1.25, uNight);
    gl_FragColor = vec4(toScreen(mix(color, fogged(color, vWorld), 0.4), 1.0).rgb * alpha, alpha);
    // In one pass the shoulder ends square, so that it does not cover the core of the next segment.
    if (!both || alpha > 0.99 || px.x < 0.0 || px.x > px.z) return;
  }
  float band = smoothstep(core * 2.6 + 0.9, core * 2.6 - 0.6, d) * 0.95 * drawn.w;
  float halo = exp(-pow(d / (core * 3.2), 2.0)) * drawn.w;
  float shadow = max(band, halo * 0.30) * mix(0.45, 1.0, day);
  vec3 under = mix(fogged(uCopper, vWorld), uCopper, 0.6);
  vec3 light = pow(uLight, vec3(0.4545)) * halo * (mix(0.10, 0.34, uNight) + pen * 0.5);
  vec4 shoulder = vec4(toScreen(under, 1.0).rgb * shadow + light, shadow);
  gl_FragColor = uPass > 0.5 ? gl_FragColor + shoulder * (1.0 - gl_FragColor.a) : shoulder;
}
