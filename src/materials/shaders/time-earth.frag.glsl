// Ground and cut rock of the block.
uniform float uGreen;
uniform float uReef;
uniform float uSoil;
uniform float uLamps;
varying vec3 vWorld;
varying vec3 vNormal;
varying float vKind;
varying float vHollow;

// Ground: what grows and lies on the rock.
vec3 groundColor(vec3 p, vec3 normal, Rock rock, float hollow, out float bare) {
  float flat_ = smoothstep(0.62, 0.9, normal.y);
  vec4 large = noiseAt(p.xz * 0.011);
  vec4 small = noiseAt(p.xz * 0.057);
  vec4 grain = noiseAt(p.xz * 0.23);
  float over = p.y - uSea;
  vec3 stone = rock.albedo * (0.75 + 0.45 * grain.r);
  vec3 sand = mix(vec3(0.52, 0.45, 0.33), vec3(0.74, 0.67, 0.53), small.r * 0.6 + grain.g * 0.4);
  vec3 silt = mix(vec3(0.12, 0.115, 0.105), vec3(0.23, 0.215, 0.185), large.r * 0.6 + small.g * 0.4);
  vec3 color = mix(stone, silt, flat_ * (1.0 - rock.white) * 0.8 * smoothstep(2.0, 16.0, -over));
  // The lagoon's floor and the beaches are the reef's own sand.
  float sandy = rock.white * flat_ * uReef + smoothstep(1.5, 0.3, abs(over - 0.2)) * flat_ * (1.0 - uRain) * (1.0 - uSoil);
  color = mix(color, sand * mix(1.0, 1.2, rock.white), clamp(sandy, 0.0, 1.0));
  // A living crust where there is light.
  float alive = uReef * rock.white * smoothstep(-26.0, -8.0, over) * smoothstep(-0.3, -1.6, over) * smoothstep(0.35, 0.6, small.g * 0.6 + large.b * 0.4 + (1.0 - flat_) * 0.12);
  vec3 crust = mix(vec3(0.42, 0.2, 0.2), vec3(0.5, 0.36, 0.16), smoothstep(0.4, 0.6, small.a));
  crust = mix(crust, vec3(0.22, 0.34, 0.3), smoothstep(0.52, 0.62, large.a));
  color = mix(color, crust * (0.7 + 0.6 * grain.b), alive * 0.8);
  // Wet, dark ground of the swamp.
  color = mix(color, mix(vec3(0.05, 0.045, 0.025), vec3(0.13, 0.12, 0.06), small.r), min(uFen * 3.0, 1.0) * smoothstep(9.0, 3.0, abs(over)));
  // Plants on the land.
  float green = uGreen * smoothstep(0.25, mix(1.6, 0.5, min(uFen * 3.0, 1.0)), over + (small.r - 0.5) * 1.5) * mix(smoothstep(0.5, 0.8, normal.y), 1.0, 0.25);
  vec3 turf = mix(uGrassRoot, uGrassTip, clamp(0.15 + 0.55 * small.r + 0.4 * (grain.g - 0.5) - hollow * 0.25 + (gust(p.xz * 2.5) - 0.4) * 0.25, 0.0, 1.0));
  turf = mix(turf, turf * vec3(1.18, 1.02, 0.62), smoothstep(0.5, 0.75, large.g) * 0.5);
  // Limestone looks through.
  float ledges = smoothstep(0.56, 0.64, noiseAt(p.xz * vec2(0.05, 0.02)).b + (1.0 - normal.y) * 0.35) * rock.white;
  green *= 1.0 - ledges * 0.85;
  color = mix(color, turf, green);
  bare = 1.0 - green;
  return color;
}

void main() {
  vec3 p = vWorld;
  vec3 normal = normalize(vNormal);
  vec3 color;
  if (vKind > 1.5 && vKind < 2.5) {
    // Plinth: dark wood, oiled.
    float wood = noiseAt(vec2(p.x * 0.004, (p.y + p.z) * 0.16)).r;
    vec3 albedo = mix(vec3(0.05, 0.036, 0.027), vec3(0.1, 0.07, 0.05), wood);
    vec3 away = normalize(p - cameraPosition);
    color = shadeMatt(albedo, normal, 0.9) + uHorizon * 0.1 * pow(1.0 - max(dot(-away, normal), 0.0), 3.0);
    gl_FragColor = toScreen(fogged(color, p), 1.0);
    return;
  }
  float floor_ = caveFloor(p.x);
  float roof = floor_ + caveTall(p.x);
  if (vKind > 0.5 && vKind < 1.5 && normal.z > 0.5 && p.y > floor_ + caveStream(roof - floor_) - 0.05 && p.y < roof - 0.02 && roof - floor_ > 0.05) discard;

  if (vKind > 2.5) {
    float tall = max(roof - floor_, 0.01);
    float band = noiseAt(vec2(p.y * 0.16, p.x * 0.02)).r;
    float drip = noiseAt(vec2(p.x * 0.11, p.y * 0.012)).g;
    vec3 albedo = mix(vec3(0.55, 0.48, 0.38), vec3(0.9, 0.84, 0.73), band * 0.5 + drip * 0.5);
    bool water = p.y < floor_ + caveStream(tall) + 0.15;
    vec3 lamp = vec3(0.0);
    for (int i = 0; i < 3; i++) {
      vec3 at = vec3(6.0 + 22.0 * float(i), floor_ + tall * 0.4, -2.5);
      vec3 to = at - p;
      lamp += vec3(1.0, 0.74, 0.47) * (0.35 + 0.65 * max(dot(normalize(to), normal), 0.0)) * 60.0 / (16.0 + dot(to, to));
    }
    vec3 day = mix(uHorizon, uZenith, 0.6) * (0.62 * smoothstep(-13.0, 0.5, p.z) + 0.12);
    color = albedo * (day + lamp * uLamps) * mix(0.3, 1.0, smoothstep(0.0, 0.4, vHollow));
    if (water) {
      float ripple = noiseAt(vec2(p.x * 0.05 - uSeconds * 0.02, p.z * 0.12)).b;
      float glint = pow(1.0 - abs(ripple - noiseAt(vec2(p.x * 0.07 + uSeconds * 0.013, p.z * 0.1)).b), 70.0);
      color = mix(vec3(0.01, 0.06, 0.07), vec3(0.035, 0.16, 0.15), ripple) * (0.7 + uLamps * 0.6) + lamp * uLamps * 0.22 * (0.4 + ripple) + glint * (vec3(0.9, 0.6, 0.34) * uLamps * 0.4 + uZenith * 0.12);
    }
    gl_FragColor = toScreen(seen(color, p), 1.0);
    return;
  }

  Rock rock = rockAt(p);
  vec3 toEye = normalize(cameraPosition - p);
  if (vKind < 0.5) {
    float bare;
    vec3 albedo = groundColor(p, normal, rock, vHollow, bare);
    vec4 bumps = noiseAt(p.xz * 0.11);
    vec3 rough = normalize(normal + vec3(bumps.r - 0.5, 0.0, bumps.g - 0.5) * mix(0.5, 1.1, bare));
    float shade = clamp(1.0 - vHollow * 0.75, 0.35, 1.12);
    color = shadeLit(albedo, rough, shade, mix(0.7, 1.0, shade));
    color = underWater(color, albedo, p, normal.y);
    color += rock.glow * 0.9;
    // Fresh lava about the vent.
    float r = length(p.xz - vec2(uCentre, 0.0));
    float crack = pow(1.0 - abs(noiseAt(p.xz * 0.045 + uSeconds * 0.002).b - noiseAt(p.xz * 0.07).a), 10.0);
    color += uVent * vec3(2.2, 0.5, 0.07) * (crack * smoothstep(19.0, 5.0, r) + smoothstep(4.6, 1.5, r) * 0.9);
  } else {
    float top = surfaceY(p.xz);
    vec3 albedo = rock.albedo;
    // Soil under the plants, and a lit edge where the block was cut.
    float soil = (1.0 - smoothstep(0.35, 0.9, (top - p.y) + (noiseAt(p.xy * 0.2).r - 0.5) * 0.9)) * uSoil * smoothstep(-0.5, 0.6, top - uSea);
    albedo = mix(albedo, mix(vec3(0.09, 0.06, 0.035), vec3(0.16, 0.11, 0.065), noiseAt(p.xy * 0.4).g), soil);
    float deep = clamp((p.y - BASE) / (top - BASE), 0.0, 1.0);
    vec3 face = normalize(normal + vec3(noiseAt(p.xy * 0.09).r - 0.5, noiseAt(p.xy * 0.09 + 0.5).r - 0.5, 0.0) * 0.16);
    color = shadeLit(albedo, normalize(face + vec3(0.0, 0.22, 0.0)), mix(0.62, 1.08, deep), mix(0.72, 1.0, deep));
    vec3 halfway = normalize(toEye + uSunDirection);
    color += uSunColor * rock.gloss * 0.22 * pow(max(dot(face, halfway), 0.0), 24.0);
    color += uHorizon * rock.gloss * 0.12 * pow(1.0 - max(dot(face, toEye), 0.0), 4.0);
    color += uSunColor * 0.22 * smoothstep(0.22, 0.0, top - p.y) * (1.0 - soil);
    // Rain sinks through the joints and eats them wider.
    if (uRain + uBowlsOpen > 0.01) {
      for (int i = 0; i < 4; i++) {
        float x = -4.0 + 17.5 * float(i) + (noiseAt(vec2(p.y * 0.012, float(i) * 0.3)).r - 0.5) * 12.0 + (noiseAt(vec2(p.y * 0.07, float(i) * 0.17)).g - 0.5) * 1.6;
        float reach = smoothstep(roof - 0.2, roof + 1.0, p.y) * rock.white * step(p.x, 74.0);
        float joint = smoothstep(0.26, 0.04, abs(p.x - x)) * reach * uBowlsOpen;
        float drop = smoothstep(0.75, 1.0, fract(p.y * 0.11 + uSeconds * 0.45 + float(i) * 0.37));
        color = mix(color, color * 0.45, joint);
        color += vec3(0.35, 0.62, 0.8) * joint * drop * uRain * 1.4;
      }
    }
    color += rock.glow;
  }
  gl_FragColor = toScreen(seen(color, p), 1.0);
}
