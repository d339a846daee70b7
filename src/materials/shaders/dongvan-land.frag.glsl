// Meadow on the one side; on the other terraces, earth and grass between rock, cliffs, a road and a river of jade.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vKind;
varying float vAcross; // metres from the river of Đồng Văn

void main() {
  vec2 xz = vWorld.xz;
  vec3 toPoint = vWorld - cameraPosition;
  float farM = length(toPoint);
  vec3 direction = toPoint / farM;
  vec3 normal = normalize(vNormal);
  float side = vKind.r;
  float grain = valueNoise(xz * 2.1) * 0.6 + valueNoise(xz * 6.7) * 0.4;
  float tuft = valueNoise(xz * 0.37) * 0.55 + valueNoise(xz * 0.83 + 5.0) * 0.45;
  float large = valueNoise(xz * 0.021 + 7.0);
  float near = 1.0 - smoothstep(40.0, 240.0, farM);
  float streak = gust(xz) - 0.4;

  vec3 root = mix(uGrassRoot, vec3(0.045, 0.095, 0.04), side);
  vec3 tip = mix(uGrassTip, vec3(0.17, 0.27, 0.08), side);
  vec3 meadow = mix(root, tip, clamp(0.5 + (tuft - 0.5) * mix(0.3, 0.75, near) + (grain - 0.5) * 0.5 * near + (large - 0.5) * 0.3, 0.0, 1.0));
  meadow *= 1.0 + streak * 0.26 * (1.0 - side);
  vec3 wood = mix(vec3(0.04, 0.075, 0.04), vec3(0.12, 0.16, 0.065), tuft * 0.7 + grain * 0.3);
  vec3 albedo = mix(meadow, wood, smoothstep(0.3, 0.62, vKind.g + (tuft - 0.5) * 0.5));

  // Fields: level treads of several greens behind walls of stone, one above the other.
  float at = (vWorld.y + (valueNoise(xz * 0.03) - 0.5) * 2.0) / 2.3;
  float tread = fract(at);
  float soft = fwidth(at);
  float riser = smoothstep(0.66 - soft, 0.66 + soft, tread) * (1.0 - smoothstep(1.0 - 2.0 * soft - 0.02, 1.0, tread));
  riser *= 1.0 - smoothstep(0.25, 0.6, soft);
  float plot = hash21(vec2(floor(at), floor(xz.y * 0.04 + floor(at) * 0.37)));
  float furrow = 0.82 + 0.18 * sin((xz.x * 0.8 + xz.y * 0.6) * 4.0) * near;
  vec3 field = mix(mix(vec3(0.1, 0.19, 0.05), vec3(0.24, 0.3, 0.08), fract(plot * 5.3)), vec3(0.36, 0.29, 0.13), step(0.76, plot)) * furrow;
  field = mix(field * (0.86 + 0.3 * smoothstep(0.1, 0.62, tread)), vec3(0.13, 0.125, 0.11) * (0.6 + 0.8 * grain), riser * 0.9);
  float terrace = smoothstep(0.35, 0.6, vKind.b);
  albedo = mix(albedo, field, terrace);
  normal = normalize(mix(normal, mix(vec3(0.0, 1.0, 0.0), normalize(vec3(normal.x, 0.1, normal.z)), riser), terrace * 0.8));

  // Steep ground is bare rock.
  float slope = 1.0 - normalize(vNormal).y;
  float bare = smoothstep(0.19, 0.3, slope + (tuft - 0.5) * 0.16 + (grain - 0.5) * 0.14 * near - vKind.b * 0.2) * side;
  bare = max(bare, side * (1.0 - smoothstep(0.35, 0.6, vKind.b)) * smoothstep(0.6, 0.82, valueNoise(xz * 0.11 + 3.0) * 0.7 + tuft * 0.3) * 0.85);
  Rock rock = limestone(vWorld, normalize(vNormal), 1.0, large, 0.22, farM);
  // Bushes hold on to ledges.
  float bush = smoothstep(0.5, 0.75, valueNoise(vec2(dot(xz, vec2(0.7, 0.7)) * 0.16, vWorld.y * 0.21)) * 0.75 + grain * 0.25);
  float leafy = DETAIL(lumpNoise(vWorld * 0.55, 3.0), tuft);
  vec3 cliff = mix(rock.albedo, wood * mix(0.8, 2.1, smoothstep(0.35, 0.7, leafy)), bush * 0.8 * smoothstep(0.75, 0.4, slope) + bush * 0.25);
  albedo = mix(albedo, cliff, bare);
  normal = normalize(mix(normal, rock.normal, bare * near));
  normal = normalize(normal + vec3(grain - 0.5, 0.0, valueNoise(xz * 2.1 + 31.0) - 0.5) * 0.4 * near
    + vec3(tuft - 0.5, 0.0, valueNoise(xz * 0.37 + 19.0) - 0.5) * 0.5);

  // The road: pale, with a wall of stones on the side of the valley.
  float v = xz.y - KARST_Z;
  float from = vAcross - (-106.0 + 15.0 * sin(v / 41.0 + 0.6) + 6.0 * sin(v / 17.0) - 0.06 * v);
  float level = side * smoothstep(0.7, 0.85, normalize(vNormal).y);
  float road = (1.0 - smoothstep(2.0, 2.7, abs(from))) * level;
  albedo = mix(albedo, vec3(0.4, 0.37, 0.31) * (0.85 + 0.3 * grain), road);
  albedo = mix(albedo, vec3(0.5, 0.5, 0.47) * step(0.35, fract(v * 0.35)), (1.0 - smoothstep(0.2, 0.42, abs(from - 3.0))) * level);

  float open = vKind.a * (1.0 - 0.3 * bare * (1.0 - rock.shade));
  // The walls of the gorge see little of the sky.
  float deep = side * (1.0 - smoothstep(8.0, 74.0, vWorld.y)) * (1.0 - smoothstep(40.0, 80.0, abs(vAcross)));
  open *= 1.0 - 0.4 * deep;
  vec3 relief = normalize(normal * vec3(1.9, 1.0, 1.9));
  vec3 color = shadeLit(albedo, relief, open, mix(0.6, 1.0, open) * (1.0 - 0.6 * deep));
  color += albedo * skyAroundSun(normal) * open * side * mix(0.45, 0.7, bare) * (1.0 - 0.5 * deep);
  float behind = pow(max(dot(direction, uSunDirection), 0.0), 3.0);
  color += meadow * uSunColor * behind * 0.85 * (1.0 - bare) * (1.0 - road) * (1.0 - vKind.g) * open;

  // The river.
  float water = (1.0 - smoothstep(RIVER_HALF - 0.8, RIVER_HALF, abs(vAcross))) * side;
  if (water > 0.0) {
    vec2 flow = vec2(vAcross * 0.5, v * 0.16 + uSeconds * 0.22);
    float ripple = valueNoise(flow * vec2(1.6, 1.1)) * 0.6 + valueNoise(flow * 4.1) * 0.4;
    float depth = 1.0 - abs(vAcross) / RIVER_HALF;
    vec3 jade = mix(vec3(0.08, 0.29, 0.2), vec3(0.01, 0.14, 0.105), smoothstep(0.0, 0.8, depth));
    vec3 face = normalize(vec3((ripple - 0.5) * 0.2, 1.0, (valueNoise(flow * 1.6 + 9.0) - 0.5) * 0.2));
    float grazing = pow(1.0 - max(dot(-direction, face), 0.0), 3.0);
    vec3 sky = mix(uZenith, uHorizon, 0.75);
    vec3 river = jade * (uHorizon * 0.8 + uSunColor * 0.2) * (0.85 + 0.3 * ripple) + sky * (0.02 + 0.6 * grazing);
    river += uHorizon * 0.12 * smoothstep(0.72, 0.9, ripple);
    // White water along the walls.
    river = mix(river, uHorizon * 0.8, smoothstep(0.2, 0.0, depth + (ripple - 0.5) * 0.3) * 0.4);
    color = mix(color, river, water);
  }
  gl_FragColor = toScreen(misty(color, vWorld), 1.0);
}
