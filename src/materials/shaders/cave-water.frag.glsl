// Still, clear water: the colour of its depth (Beer–Lambert), the lit ceiling mirrored by a ray into the cave's cuts,
// glints of the lamps, rings of drops. The stream moves; pools barely.
uniform sampler2D uCuts; // middle, half width, height, floor along the cave
uniform vec2 uCutRange; // d of the first cut, 1 / length
varying vec3 vWorld;
varying vec4 vLook;

const float DEEPEST_M = 2.0;
const vec3 LOSS_PER_M = vec3(5.2, 0.95, 0.62);
const vec3 BED = vec3(0.74, 0.60, 0.40);
const vec3 GLOW = vec3(0.004, 0.135, 0.20);
const vec3 STONE = vec3(0.36, 0.28, 0.19);

vec4 cutAt(float z) {
  return texture2D(uCuts, vec2((-z - uCutRange.x) * uCutRange.y, 0.5));
}

// Rings of a drop that falls now and then into each field of two metres: slope of the water.
vec2 rings(vec2 xz) {
  vec2 cell = floor(xz * 0.5);
  float chance = hash21(cell);
  vec2 middle = (cell + 0.25 + 0.5 * vec2(fract(chance * 91.7), fract(chance * 57.3))) * 2.0;
  float period = 5.0 + 9.0 * fract(chance * 13.7);
  float age = mod(uSeconds + chance * 40.0, period);
  vec2 away = xz - middle;
  float r = length(away);
  float front = age * 0.42;
  float wave = sin((r - front) * 42.0) * exp(-abs(r - front) * 11.0) * exp(-age * 1.1) * step(0.3, chance) * smoothstep(1.0, 0.6, r);
  return away / max(r, 0.01) * wave;
}

void main() {
  vec3 toEye = cameraPosition - vWorld;
  float far = length(toEye);
  toEye /= far;
  float streams = vLook.w;
  float calm = 1.0 - smoothstep(10.0, 60.0, far);
  vec2 drift = vec2(0.0, 0.11) * uSeconds * streams;
  vec4 a = texture2D(uGrain, vWorld.xz * 0.21 + drift + vec2(uSeconds * 0.011, 0.0));
  vec4 b = texture2D(uGrain, vWorld.zx * 0.37 - drift.yx * 0.6 + vec2(0.0, uSeconds * 0.013));
  vec2 tilt = (a.yz + b.zy - 1.0) * mix(0.05, 0.17, streams) + rings(vWorld.xz) * 0.16 * calm;
  // Over the rim water domes before it runs.
  tilt *= 0.35 + 0.65 * smoothstep(0.0, 0.12, vLook.y);
  vec3 normal = normalize(vec3(tilt.x, 1.0, tilt.y));
  vec3 ray = reflect(-toEye, normal);
  ray.y = abs(ray.y) + 0.01;
  float fresnel = 0.025 + 0.975 * pow(1.0 - max(dot(normal, toEye), 0.0), 5.0);

  // Where the mirrored ray meets the ceiling: an ellipse in the cut here, then in the cut there.
  vec4 cut = cutAt(vWorld.z);
  float reach = 0.0;
  for (int i = 0; i < 3; i++) {
    vec2 o = vec2(vWorld.x - cut.x, vWorld.y - cut.w) / cut.yz;
    vec2 r = ray.xy / cut.yz;
    float aa = dot(r, r) + 1e-5;
    float bb = dot(o, r);
    float cc = min(dot(o, o) - 1.0, -0.02);
    reach = min((-bb + sqrt(max(bb * bb - aa * cc, 0.0))) / aa, 90.0);
    cut = cutAt(vWorld.z + ray.z * reach * (i == 0 ? 0.5 : 1.0));
  }
  vec3 hit = vWorld + ray * reach;
  vec3 inwards = normalize(vec3((cut.x - hit.x) / (cut.y * cut.y), (cut.w - hit.y) / (cut.z * cut.z), 0.0));
  vec4 g = texture2D(uGrain, hit.xz * 0.09 + hit.y * 0.04);
  vec4 fine = texture2D(uGrain, vec2(hit.x + hit.z, hit.y) * vec2(0.31, 0.07));
  vec3 bumped = normalize(inwards + vec3(g.y - 0.5, 0.0, g.z - 0.5) * 0.8);
  vec3 stone = STONE * (0.45 + 0.9 * g.w) * (0.6 + 0.7 * fine.x);

  vec3 mirrored = vec3(0.0);
  vec3 under = vec3(0.0);
  vec3 glint = vec3(0.0);
  for (int i = 0; i < LAMPS; i++) {
    vec3 l = uLampPlace[i].xyz - hit;
    float d2 = dot(l, l);
    float lit = clamp((dot(bumped, l * inversesqrt(d2)) + 0.35) / 1.35, 0.0, 1.0);
    mirrored += uLampColor[i] * lit * lit / (d2 + LAMP_SIZE);
    vec3 w = uLampPlace[i].xyz - vWorld;
    float w2 = dot(w, w);
    vec3 dir = w * inversesqrt(w2);
    under += uLampColor[i] / (w2 + LAMP_SIZE) * (0.25 + 0.75 * max(dir.y, 0.0));
    float close = max(dot(ray, dir), 0.0);
    glint += uLampPlace[i].w * uLampColor[i] / (w2 + 6.0) * (pow(close, 1400.0) * 26.0 + pow(close, 120.0) * 0.9);
  }
  mirrored = mirrored * stone + dayOn(hit, bumped, 0.9) * stone * 0.9;
  mirrored += uDoorColor * outside(hit) * 0.12;
  mirrored = mix(mirrored, DEPTH_COLOR, 1.0 - exp(-reach * 0.012));

  vec3 day = dayOn(vWorld, vec3(0.0, 1.0, 0.0), 0.8);
  vec3 light = under + day;
  float depth = vLook.x * DEEPEST_M;
  float path = depth * (1.0 + 0.7 / max(toEye.y, 0.25));
  vec3 through = exp(-LOSS_PER_M * path);
  // Light that the bed throws back, in a net, and what the water itself gives.
  float net = pow(1.0 - abs(a.w - b.w) * 1.9, 6.0);
  vec3 bed = BED * (0.6 + 0.5 * a.x) * (1.0 + net * 0.8 * exp(-depth * 2.0));
  // What the water scatters is its own colour, whatever the lamp's.
  float bright = dot(light, vec3(0.3, 0.55, 0.15));
  vec3 scattered = GLOW * mix(light, vec3(bright), 0.75) * (1.0 - exp(-path * 2.6)) * (1.5 - 1.15 * streams);
  vec3 color = bed * light * through * mix(0.62, 0.34, streams) + scattered;
  color = mix(color, mirrored, fresnel) + glint * (0.06 + fresnel);
  // The thin edge is wet stone.
  float edge = 1.0 - smoothstep(0.0, 0.05, vLook.y);
  color = mix(color, BED * light * 0.8 + glint * 0.2, edge * 0.5);
  gl_FragColor = toScreen(throughAir(color, vWorld), 1.0);
}
