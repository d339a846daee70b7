// Limestone: rain flutes that run from the crest and deepen downward, notches along the beds, streaks of rain, lichen,
// a foot in the grass.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vDetail;
varying vec4 vStone;
varying float vSun;
varying vec2 vBurn;

// How wide a flute is, and how far the beds lie apart (m).
const float FLUTE_M = 0.3;
const float BED_M = 1.35;

void main() {
  vec3 normal = normalize(vNormal);
  float up = vDetail.y;
  float far = length(vWorld - cameraPosition);
  vec3 tangent = normalize(cross(vec3(0.0, 1.0, 0.0), normal) + vec3(1e-4, 0.0, 0.0));
  float tone = vStone.x;
  float tall = vStone.y * up;

  // Flutes follow the lines that run from the foot to the crest; a large rock has more of them.
  float many = max(floor(vStone.z / (2.6 * FLUTE_M) + 0.5), 1.0);
  float way = vDetail.x * many;
  way += (valueNoise(vec2(way * 0.6 + tone * 31.0, tall * 0.8)) - 0.5) * 1.1;
  float seen = 1.0 - smoothstep(0.3, 0.8, fwidth(way));
  float wave = fract(way);
  // Every flute has a depth of its own, and some faces have none; grooves are round, crests between them sharp.
  float deep = hash21(vec2(floor(way), floor(tone * 97.0)));
  deep *= smoothstep(0.18, 0.5, valueNoise(vec2(way * 0.23 + tone * 11.0, tall * 0.55)));
  float groove = sin(wave * 3.14159) * deep;
  float steep = 1.0 - smoothstep(0.55, 0.97, normal.y);
  float strength = steep * mix(0.4, 1.0, smoothstep(1.0, 0.35, up)) * seen;

  float bed = vWorld.y / BED_M + valueNoise(vWorld.xz * 0.35 + tone * 9.0) * 1.4;
  float notch = smoothstep(0.13, 0.0, abs(fract(bed) - 0.5)) * steep * smoothstep(0.35, 0.75, valueNoise(vec2(way * 0.22, floor(bed) * 3.1 + tone * 7.0)));
  notch *= 1.0 - smoothstep(50.0, 170.0, far);
  float near = 1.0 - smoothstep(14.0, 60.0, far);
  float pits = mix(0.5, valueNoise(vec2(way * 1.7 + tone * 40.0, tall * 5.0)), 1.0 - smoothstep(50.0, 220.0, far));
  float fine = mix(0.5, valueNoise(vec2(way * 4.3, tall * 17.0)), near);

  // Close up: sharp rills between the flutes, and the grain of the stone.
  float close = 1.0 - smoothstep(6.0, 34.0, far);
  float rills = way * 3.0 + (valueNoise(vec2(way * 1.9, tall * 2.2)) - 0.5) * 1.6;
  float rill = abs(fract(rills) - 0.5) * 2.0;
  rill = (1.0 - rill * rill) * close * steep * smoothstep(0.3, 0.6, valueNoise(vec2(way * 0.9 + tone * 23.0, tall * 0.9)));
  float grit = valueNoise(vec2(way * 15.0 + tone * 60.0, tall * 31.0)) * 0.6 + valueNoise(vec2(way * 31.0, tall * 67.0)) * 0.4;

  // What lies open to the rain is eaten into pans with sharp rims, and has channels that lead down from the crest.
  float open = smoothstep(0.3, 0.75, normal.y) * (1.0 - smoothstep(10.0, 60.0, far));
  vec2 on = vWorld.xz * vec2(3.4, 2.6) + vWorld.y * 0.9 + tone * 19.0;
  float pan = valueNoise(on + valueNoise(on * 2.3) * 0.9);
  float eaten = smoothstep(0.42, 0.58, pan);
  float edge = smoothstep(0.12, 0.0, abs(pan - 0.46));
  normal = normalize(normal + open * (vec3(valueNoise(on * 2.0 + 3.7), 0.5, valueNoise(on * 2.0 + 8.1)) - 0.5) * 1.1);

  normal = normalize(normal + tangent * (fract(rills) - 0.5) * rill * 1.6 + tangent * cos(wave * 3.14159) * deep * 1.25 * strength
    + vec3(0.0, 1.0, 0.0) * (notch * 0.3 + (pits - 0.5) * 0.3) + tangent * (fine - 0.5) * 0.3);

  vec3 albedo = mix(vec3(0.86, 0.855, 0.83), vec3(0.965, 0.955, 0.925), tone) * uStone;
  albedo *= 0.88 + 0.2 * pits + 0.1 * (fine - 0.5);
  albedo *= 1.0 - 0.38 * groove * strength;
  albedo *= 1.0 - 0.2 * rill - 0.2 * close * (smoothstep(0.4, 0.75, grit) - 0.3);
  // Joints: a few dark cracks that wander over the rock.
  float joint = smoothstep(0.03, 0.0, abs(valueNoise(vec2(way * 0.3 + tone * 13.0, tall * 0.7 + tone * 5.0)) - 0.5));
  albedo *= 1.0 - 0.22 * joint * (1.0 - smoothstep(12.0, 70.0, far));
  albedo *= 1.0 - 0.3 * notch;
  albedo *= 1.0 - open * (0.34 * eaten + 0.2 * (1.0 - fine) * eaten - 0.07 * edge);
  // Where rain runs down, thin dark streaks; on what lies flat, old lichen.
  float streak = smoothstep(0.62, 0.9, valueNoise(vec2(way * 0.31 + tone * 17.0, tall * 0.35))) * steep * smoothstep(1.0, 0.55, up);
  albedo *= mix(vec3(1.0), vec3(0.66, 0.68, 0.70), streak * 0.7 * mix(1.0, 0.5, vBurn.x));
  float lichen = smoothstep(0.6, 0.8, valueNoise(vec2(way * 0.5 + tone * 70.0, tall * 1.5)) * 0.72 + pits * 0.28);
  albedo = mix(albedo, mix(vec3(0.45, 0.46, 0.40), vec3(0.66, 0.61, 0.44), fine), lichen * 0.5 * (1.0 - vBurn.x * 0.85));
  float snow = uSnow * smoothstep(0.3, 0.7, normal.y + (pits - 0.5) * 0.3);
  albedo = mix(albedo, vec3(0.9, 0.97, 1.08), snow);
  // The foot: soil and moss, or soot after the burn.
  float foot = 1.0 - smoothstep(0.0, 0.5, tall + (pits - 0.5) * 0.3);
  albedo = mix(albedo, mix(mix(uGrassRoot, uHollow, 0.4) * 0.8 + 0.03, vec3(0.03), vBurn.x), foot * 0.62);

  // Flames lick up the rock: soot in streaks, none on the crown; on the black ground nothing is as bright as that.
  float soot = 1.0 - smoothstep(0.1, 0.95, tall * 0.62 + (valueNoise(vec2(way * 0.7, vWorld.y * 0.5)) - 0.5) * 0.7);
  albedo *= mix(vec3(1.0), vec3(0.1, 0.095, 0.09), soot * vBurn.x * (1.0 - smoothstep(0.3, 0.6, up)));
  albedo = mix(albedo, vec3(0.95, 0.945, 0.93) * (0.9 + 0.15 * pits), vBurn.x * smoothstep(0.2, 0.65, up) * 0.6);

  float shade = mix(0.62, 1.0, smoothstep(0.0, 0.4, up)) * (1.0 - 0.25 * vDetail.z) * (1.0 - 0.34 * groove * strength);
  vec3 color = shadeLit(albedo, normal, shade, vSun * mix(0.62, 1.0, shade) * (1.0 - 0.3 * notch));
  // White stone gathers light from all of the sky where it turns from the sun, and from the bowls.
  float turned = 1.0 - smoothstep(-0.3, 0.5, dot(normal, uSunDirection));
  color += albedo * (uHorizon * 0.36 + uSunColor * 0.15) * uAmbient * shade * turned;
  color += albedo * bowlLight(vWorld.xz) * 1.3;
  // Light that the meadow throws back, and the bright seam of what stands before the sun.
  color += albedo * mix(mix(uGrassRoot, uGrassTip, 0.6), uCharTip, vBurn.x) * uSunColor * 0.24 * (1.0 - normal.y) * (1.0 - 0.7 * up) * (0.25 + max(uSunDirection.y, 0.0)) * mix(0.5, 1.0, vSun);
  color += albedo * fireLight(vBurn.y) * (1.0 - 0.6 * up);
  vec3 view = (vWorld - cameraPosition) / far;
  float seam = pow(1.0 - abs(dot(normal, view)), 3.0) * pow(max(dot(view, uSunDirection), 0.0), 2.0);
  color += uSunColor * seam * 0.5 * vSun * smoothstep(0.15, 0.6, up);
  gl_FragColor = toScreen(fogged(color, vWorld), 1.0);
}
