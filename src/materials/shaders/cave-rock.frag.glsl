// Limestone and flowstone by lamplight: grain from one tile on three sides, streaks that run down, wet highlights, light
// that goes a little way into the sinter. Wood and cloth take the same light without grain.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vAlbedo;
varying vec2 vLook;

const float FLOW = 0.785;
const float MADE = 0.85;
const float DAYLIGHT = 0.97;
// What stands in the water's mirror: a ceiling of about this height, of this stone.
const float VAULT_M = 7.0;
const vec3 VAULT_ALBEDO = vec3(0.30, 0.24, 0.18);

void main() {
  if (vLook.y > DAYLIGHT) {
    gl_FragColor = toScreen(throughAir(vAlbedo * uDoorColor * 0.62, vWorld), 1.0);
    return;
  }
  vec3 normal = normalize(vNormal);
  vec3 toEye = cameraPosition - vWorld;
  float far = length(toEye);
  toEye /= far;
  float stone = 1.0 - smoothstep(FLOW + 0.01, MADE - 0.02, vLook.y);
  float flow = min(vLook.y / FLOW, 1.0) * stone;

  vec3 side = pow(abs(normal), vec3(3.0));
  side /= side.x + side.y + side.z;
  // Fine grain, then slow streaks that are four times as high as wide.
  vec3 p = vWorld * 0.53;
  vec4 gx = texture2D(uGrain, p.zy);
  vec4 gy = texture2D(uGrain, p.xz);
  vec4 gz = texture2D(uGrain, p.xy);
  vec3 q = vWorld * vec3(0.19, 0.05, 0.19);
  vec4 sx = texture2D(uGrain, q.zy + 0.31);
  vec4 sy = texture2D(uGrain, vWorld.xz * 0.13);
  vec4 sz = texture2D(uGrain, q.xy + 0.57);
  vec3 slope = side.x * vec3(0.0, gx.z - 0.5, gx.y - 0.5) + side.y * vec3(gy.y - 0.5, 0.0, gy.z - 0.5)
    + side.z * vec3(gz.y - 0.5, gz.z - 0.5, 0.0);
  vec3 slow = side.x * vec3(0.0, (sx.z - 0.5) * 0.3, sx.y - 0.5) + side.y * vec3(sy.y - 0.5, 0.0, sy.z - 0.5)
    + side.z * vec3(sz.y - 0.5, (sz.z - 0.5) * 0.3, 0.0);
  float height = dot(side, vec3(gx.x, gy.x, gz.x));
  // The ground is trodden grit at one's feet, and water stands in its hollows.
  float ground = stone * (1.0 - smoothstep(0.9, 0.96, flow)) * smoothstep(0.86, 0.97, normal.y);
  float hollow = 0.0;
  if (ground > 0.0) {
    float near = 1.0 - smoothstep(5.0, 22.0, far);
    vec4 grit = texture2D(uGrain, vWorld.xz * 1.9 + 0.23);
    height = mix(height, height * 0.55 + grit.x * 0.5, ground * near);
    slope += vec3(grit.y - 0.5, 0.0, grit.z - 0.5) * 0.9 * ground * near;
    hollow = ground * smoothstep(0.54, 0.6, sy.w * 0.7 + gy.x * 0.2 + grit.x * 0.1);
  }
  float mottle = dot(side, vec3(sx.w, sy.w, sz.w));
  float streak = dot(side, vec3(sx.x, sy.x, sz.x));
  float rough = mix(1.0, 0.45, flow) * stone * (1.0 - 0.45 * max(normal.y, 0.0));
  rough *= 1.0 - hollow;
  normal = normalize(normal - slope * 1.15 * rough - slow * 0.7 * stone * (1.0 - 0.6 * step(0.96, flow)) * (1.0 - hollow));

  vec3 albedo = vAlbedo;
  float sinter = smoothstep(0.95, 1.0, flow);
  albedo *= mix(1.0, 0.5 + 0.9 * mottle, stone * (1.0 - 0.6 * sinter));
  albedo *= mix(1.0, 0.72 + 0.5 * height, stone * (1.0 - 0.5 * flow));
  albedo = mix(albedo, albedo * vec3(0.80, 0.66, 0.52), stone * smoothstep(0.54, 0.7, streak) * 0.75 * (1.0 - 0.8 * sinter));
  albedo *= 1.0 + 0.22 * sinter;
  albedo *= 1.0 - 0.62 * hollow;
  float open = vLook.x * mix(1.0, 0.55 + 0.75 * clamp(height, 0.0, 0.65), stone);

  // A film of water runs down what is wet and steep.
  float wet = stone * (0.3 + 0.7 * flow) * smoothstep(0.35, 0.6, mottle * 0.6 + streak * 0.4 + flow * 0.12);
  wet = mix(wet, 1.0, hollow);
  float film = 0.0;
  if (flow > 0.96 && far < 40.0) {
    float run = texture2D(uGrain, vec2((vWorld.x + vWorld.z) * 0.9, vWorld.y * 0.35 + uSeconds * 0.22)).x;
    film = smoothstep(0.5, 0.75, run) * (1.0 - smoothstep(18.0, 40.0, far));
  }
  float gloss = mix(mix(18.0, 90.0, flow), 160.0, hollow);
  float wrap = mix(mix(0.6, 0.2, stone), 0.5, flow);
  vec3 light = vec3(0.0);
  vec3 shine = vec3(0.0);
  vec3 inner = vec3(0.0);
  float facing = max(dot(normal, toEye), 0.0);
  float rim = pow(1.0 - facing, 3.0);
  for (int i = 0; i < LAMPS; i++) {
    vec3 toLamp = uLampPlace[i].xyz - vWorld;
    float d2 = dot(toLamp, toLamp);
    vec3 l = toLamp * inversesqrt(d2);
    vec3 power = uLampColor[i] / (d2 + LAMP_SIZE);
    float nl = dot(normal, l);
    float lit = clamp((nl + wrap) / (1.0 + wrap), 0.0, 1.0);
    light += power * lit * lit;
    // Through thin edges the light behind shows.
    inner += power * (0.5 + 0.5 * max(-dot(toEye, l), 0.0)) * rim;
    float nh = max(dot(normal, normalize(l + toEye)), 0.0);
    shine += power * pow(nh, gloss) * smoothstep(-0.1, 0.3, nl);
  }
  float shade = mix(0.5, 1.0, open);
  vec3 day = dayOn(vWorld, normal, open);
  vec3 color = albedo * (light * shade * open + day * shade);
  color += albedo * vec3(0.02, 0.042, 0.075) * open;
  color += albedo * vec3(1.0, 0.75, 0.5) * inner * flow * 0.6 * open;
  color += shine * wet * (0.25 + 0.9 * film + 0.35 * flow) * open * (1.0 + gloss * 0.012);
  color += day * wet * rim * 0.35;
#ifdef GLOWING_AIR
  if (hollow > 0.0) {
    // Standing water shows the lit vault above it: stone some metres along the mirrored look.
    vec3 mirrored = reflect(-toEye, normal);
    vec3 vault = vWorld + mirrored * min(VAULT_M / max(mirrored.y, 0.1), 28.0);
    vec3 there = vec3(0.0);
    for (int i = 0; i < LAMPS; i++) {
      vec3 toLamp = uLampPlace[i].xyz - vault;
      there += uLampColor[i] / (dot(toLamp, toLamp) + LAMP_SIZE);
    }
    float stain = 0.45 + 0.8 * texture2D(uGrain, vault.xz * 0.13 + 0.4).w;
    float mirror = (0.06 + 0.94 * pow(1.0 - facing, 4.0)) * hollow;
    color = mix(color, VAULT_ALBEDO * there * stain, mirror);
  }
#endif
  // The stream throws a net of light on the blue ceiling.
  float blue = smoothstep(-30.0, -58.0, vWorld.z) * smoothstep(-106.0, -82.0, vWorld.z);
  if (blue > 0.0) {
    vec2 c = vWorld.xz * 0.047 + vec2(vWorld.y * 0.02, 0.0);
    float a = texture2D(uGrain, c + uSeconds * vec2(0.006, 0.004)).w;
    float b = texture2D(uGrain, c * 1.3 - uSeconds * vec2(0.005, -0.006)).w;
    float net = pow(max(1.0 - abs(a - b) * 1.7, 0.0), 4.0);
    color += albedo * vec3(0.16, 0.62, 1.0) * uDoorColor.b * net * blue * (0.5 - 0.5 * normal.y) * 1.15 * open;
  }
  gl_FragColor = toScreen(throughAir(color, vWorld), 1.0);
}
