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
  float tone = vStone.x;
  float tall = vStone.y * up;
  vec3 place = vWorld + tone * vec3(37.0, 11.0, 53.0);
  float steep = 1.0 - smoothstep(0.5, 0.95, normal.y);
  // What is too small to be seen from here is left away, else it would flicker.
  float middle = 1.0 - smoothstep(60.0, 200.0, far);
  float near = 1.0 - smoothstep(14.0, 60.0, far);
  float close = 1.0 - smoothstep(6.0, 30.0, far);

  // Lumps and hollows of the weathered body, each layer finer.
  float lumps = lumpNoise(place * vec3(1.3, 0.9, 1.3), 0.0);
  float knobs = DETAIL(mix(0.5, lumpNoise(place * vec3(3.7, 2.6, 3.7), 13.0), middle), 0.5);
  float pits = DETAIL(mix(0.5, lumpNoise(place * vec3(11.0, 8.0, 11.0), 29.0), near), mix(0.5, valueNoise(place.xy * 6.0 + place.z), middle));
  float grit = DETAIL(mix(0.5, spaceNoise(place * 41.0), close), 0.5);
  float height = (lumps - 0.5) * 0.16 + (knobs - 0.5) * 0.085 - smoothstep(0.5, 0.85, pits) * 0.032 + (grit - 0.5) * 0.006 * close;

  // Flutes follow the lines that run from the foot to the crest; a large rock has more of them. Grooves are round, the
  // crests between them sharp; each has a depth of its own, and some faces have none.
  float many = max(floor(vStone.z / (2.6 * FLUTE_M) + 0.5), 1.0);
  float way = vDetail.x * many + (lumps - 0.5) * 1.3 + (knobs - 0.5) * 0.35;
  float seen = (1.0 - smoothstep(0.3, 0.8, fwidth(vDetail.x * many))) * steep;
  float deep = hash21(vec2(floor(way), floor(tone * 97.0))) * smoothstep(0.3, 0.62, spaceNoise(place * 0.7 + 5.0));
  float groove = abs(sin(fract(way) * 3.14159)) * deep * seen * smoothstep(1.0, 0.6, up);
  float rill = abs(sin(fract(way * 3.0 + knobs) * 3.14159)) * close * seen * smoothstep(0.35, 0.6, spaceNoise(place * 1.1 + 19.0));
  height -= groove * 0.11 + rill * 0.016;

  // Notches along the beds, and joints: a few cracks that wander over the rock.
  float bed = vWorld.y / BED_M + (lumps - 0.5) * 1.1 + tone * 5.0;
  float notch = smoothstep(0.1, 0.0, abs(fract(bed) - 0.5)) * steep * smoothstep(0.42, 0.7, spaceNoise(place * vec3(0.6, 0.15, 0.6) + 9.0)) * middle;
  float joint = smoothstep(0.035, 0.0, abs(lumpNoise(place * vec3(0.8, 0.35, 0.8), 27.0) - 0.5)) * near;
  height -= notch * 0.08 + joint * 0.05;

  // What lies open to the rain is eaten into pans with sharp rims.
  float open = smoothstep(0.3, 0.75, normal.y) * near;
  vec2 on = vWorld.xz * vec2(3.4, 2.6) + vWorld.y * 0.9 + tone * 19.0;
  float pan = valueNoise(on + valueNoise(on * 2.3) * 0.9);
  float eaten = smoothstep(0.44, 0.54, pan) * open;
  height -= eaten * 0.05;
  normal = raised(vWorld, normal, height * DETAIL(1.0, 0.6) * mix(0.35, 1.0, middle));

  vec3 albedo = mix(vec3(0.84, 0.83, 0.805), vec3(0.96, 0.945, 0.91), tone) * uStone;
  // Hollows hold dust and shade, edges are washed white.
  float worn = clamp(0.5 + height * 3.2, 0.0, 1.0);
  albedo *= mix(0.66, 1.08, worn) * (1.0 - 0.14 * (grit - 0.5));
  albedo *= 1.0 - 0.3 * joint - 0.2 * notch - 0.16 * eaten;
  // Where rain runs down, dark streaks; lichen grows in grey and ochre patches with crisp edges, thickest on old tops.
  float streak = smoothstep(0.56, 0.78, spaceNoise(place * vec3(2.6, 0.22, 2.6) + 41.0) * 0.8 + 0.2 * pits) * steep;
  albedo *= mix(vec3(1.0), vec3(0.56, 0.58, 0.6), streak * 0.75 * mix(1.0, 0.4, vBurn.x));
  float crust = lumpNoise(place * 1.7, 61.0) * 0.55 + knobs * 0.3 + pits * 0.15;
  float grey = smoothstep(0.54, 0.6, crust) * mix(0.5, 1.0, smoothstep(0.1, 0.8, up));
  float ochre = smoothstep(0.63, 0.67, lumpNoise(place * 3.3, 83.0) * 0.6 + knobs * 0.4) * near;
  float living = 1.0 - vBurn.x * 0.85;
  albedo = mix(albedo, vec3(0.37, 0.38, 0.35) * (0.8 + 0.4 * pits), grey * mix(0.2, 0.5, near) * living);
  albedo = mix(albedo, vec3(0.62, 0.53, 0.31), ochre * 0.42 * living);
  // Moss where it stays damp: in hollows near the ground, on the side that the sun does not reach (north is -z).
  float moss = smoothstep(0.1, 0.42, 0.62 - tall * 0.4 - worn * 0.5 + 0.3 * smoothstep(0.2, -0.8, normal.z) + (knobs - 0.5) * 0.7);
  albedo = mix(albedo, mix(uGrassRoot, uHollow, 0.5) * mix(0.45, 0.85, pits), moss * 0.75 * living);
  float snow = uSnow * smoothstep(0.3, 0.7, normal.y + (pits - 0.5) * 0.3);
  albedo = mix(albedo, vec3(0.9, 0.97, 1.08), snow);
  // The foot: soil and moss, or soot after the burn.
  float foot = 1.0 - smoothstep(0.0, 0.5, tall + (pits - 0.5) * 0.3);
  albedo = mix(albedo, mix(mix(uGrassRoot, uHollow, 0.4) * 0.8 + 0.03, vec3(0.03), vBurn.x), foot * 0.62);

  // Flames lick up the rock: soot in streaks, none on the crown; on the black ground nothing is as bright as that.
  float soot = 1.0 - smoothstep(0.1, 0.95, tall * 0.62 + (lumps - 0.5) * 0.8);
  albedo *= mix(vec3(1.0), vec3(0.1, 0.095, 0.09), soot * vBurn.x * (1.0 - smoothstep(0.3, 0.6, up)));
  albedo = mix(albedo, vec3(0.95, 0.945, 0.93) * mix(0.72, 1.06, worn), vBurn.x * smoothstep(0.2, 0.65, up) * 0.6);

  float shade = mix(0.62, 1.0, smoothstep(0.0, 0.4, up)) * (1.0 - 0.25 * vDetail.z) * (1.0 - 0.45 * groove) * mix(0.7, 1.0, worn);
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
