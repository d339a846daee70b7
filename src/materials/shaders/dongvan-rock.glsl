// Limestone of both plateaus: white where `dark` is 0, grey where it is 1. Flutes run down it, beds run round it.
struct Rock { vec3 albedo; vec3 normal; float shade; };

// Streaks that rain draws down a wall; x runs along it, y is its height.
float streaks(vec2 p) {
  return valueNoise(p * vec2(1.0, 0.3)) * 0.44 + valueNoise(p * vec2(2.6, 1.2)) * 0.32 + valueNoise(p * vec2(6.3, 4.6)) * 0.24;
}

// On level stone nothing runs down: there the streaks are as wide as long.
const vec2 LEVEL = vec2(1.0, 2.6);

Rock limestone(vec3 world, vec3 normal, float dark, float tone, float fineness, float farM) {
  vec3 tangent = normalize(cross(vec3(0.0, 1.0, 0.0), normal) + vec3(1e-4, 0.0, 0.0));
  vec3 facing = normal * normal;
  facing = vec3(facing.xz, max(facing.y - 0.1, 0.0) * 1.6);
  facing /= facing.x + facing.y + facing.z + 1e-4;
  // On white stone the flutes are long.
  vec3 p = world * fineness * vec3(1.0, mix(0.36, 1.0, dark), 1.0) + tone * 17.0;
  float steep = 1.0 - smoothstep(0.5, 0.95, normal.y);
  float flute = streaks(p.zy) * facing.x + streaks(p.xy) * facing.y + streaks(p.xz * LEVEL) * facing.z;
  float groove = smoothstep(0.62, 0.3, flute);
  float bent = p.y * 0.62 + valueNoise(p.xz * 0.3) * 1.9;
  float bed = valueNoise(vec2(valueNoise(p.xz * 0.4) * 3.0, bent * 2.1));
  float notch = smoothstep(0.52, 0.74, bed) * steep * mix(0.3, 1.0, dark);
  float pits = valueNoise(p.xy * 3.1) * facing.y + valueNoise(p.zy * 3.1) * facing.x + valueNoise(p.xz * 3.1) * facing.z;
  float stain = valueNoise(p.xz * 0.35 + p.y * 0.09);
  float near = 1.0 - smoothstep(150.0 / fineness, 700.0 / fineness, farM);
  // Buttresses and gullies, the streaks between them, and ledges: as deep as they are wide.
  float mass = DETAIL(lumpNoise(p * vec3(0.5, 0.34, 0.5), tone * 5.0), valueNoise(p.xz * 0.5 + p.y * 0.34 + tone * 5.0));
  float knobs = DETAIL(lumpNoise(p * vec3(1.5, 1.0, 1.5), 7.0 + tone), pits);
  float height = ((mass - 0.5) * 1.5 + (knobs - 0.5) * 0.6 + (flute - 0.5) * 0.5 * steep - notch * 0.22) / fineness;
  Rock rock;
  rock.normal = raised(world, normal, height * mix(0.4, 1.0, near));
  vec3 white = mix(vec3(0.76, 0.74, 0.7), vec3(0.92, 0.9, 0.86), tone);
  vec3 grey = mix(vec3(0.15, 0.165, 0.18), vec3(0.34, 0.35, 0.355), tone * 0.4 + stain * 0.6);
  rock.albedo = mix(white, grey, dark) * mix(0.93 + 0.12 * pits, 0.78 + 0.4 * pits, dark);
  rock.albedo *= mix(1.0, mix(0.7, 0.5, dark), groove * steep);
  rock.albedo *= 1.0 - 0.4 * notch;
  // Gullies are dark and damp, buttresses washed.
  float worn = clamp(0.5 + (mass - 0.5) * 1.4 + (knobs - 0.5) * 0.8, 0.0, 1.0);
  rock.albedo *= mix(1.0, mix(0.55, 1.18, worn), mix(0.4, 1.0, dark));
  // Rain bleaches edges and streaks.
  rock.albedo = mix(rock.albedo, vec3(0.6, 0.595, 0.57), dark * smoothstep(0.56, 0.78, flute) * steep * 0.5);
  // What only a near eye sees: cracks and grain.
  float close = 1.0 - smoothstep(30.0, 240.0, farM);
  float fine = streaks(p.zy * 4.7 + 3.0) * facing.x + streaks(p.xy * 4.7 + 3.0) * facing.y + streaks(p.xz * LEVEL * 4.7 + 3.0) * facing.z;
  float crack = smoothstep(0.06, 0.0, abs(fine - 0.52));
  rock.albedo *= 1.0 + close * ((smoothstep(0.36, 0.56, fine) - 0.6) * mix(0.4, 0.75, dark) - 0.4 * crack);
  rock.normal = normalize(rock.normal + tangent * (fine - 0.5) * close * steep);
  rock.shade = (1.0 - 0.3 * notch - 0.25 * groove * steep) * mix(0.66, 1.0, worn);
  return rock;
}

// Light from the part of the sky around the sun: what stands against the sun still shows its relief by it.
vec3 skyAroundSun(vec3 normal) {
  float turned = 0.5 + 0.5 * dot(normal, normalize(vec3(uSunDirection.x, 0.3, uSunDirection.z)));
  return (uHorizon * 0.5 + uSunColor * 0.5) * turned * turned;
}
