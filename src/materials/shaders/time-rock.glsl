// Which rock lies at a point of the block, and how it looks where it is cut. Mirrors world/time/section.ts.
uniform float uOre;
uniform float uGranite;
uniform float uSliver;

struct Rock {
  vec3 albedo;
  vec3 glow;
  float gloss;
  float white; // how much of it is limestone
};

float liftAt(float x) { return uLift * (0.35 + 0.65 * smoothstep(-60.0, -10.0, x)); }

vec2 unfold(vec2 p) {
  float lowered = p.y - liftAt(p.x);
  float t = clamp((lowered - FOLD_FOOT) / FOLD_RISE, 0.0, 1.6);
  float x0 = p.x + FOLD_OVER * uFold * t * t * (1.5 - 0.47 * t);
  float across = (x0 - uCentre) / FOLD_WIDTH;
  return vec2(x0, lowered - FOLD_HEIGHT * uFold * exp(-across * across));
}

// How far inside a layer, softened over a pixel.
float above(float y, float edge, float soft) { return smoothstep(edge - soft, edge + soft, y); }

// The granite and its heat: distance to its skin, metres, negative inside.
float graniteAt(vec2 p) {
  vec2 middle = vec2(86.0, -62.0 + 27.0 * uGranite + liftAt(86.0) * 0.6);
  float wobble = (noiseAt(p * 0.012).r - 0.5) * 17.0 + (noiseAt(p * 0.041).g - 0.5) * 5.0;
  vec2 d = (p - middle) / vec2(1.15, p.y > middle.y ? 1.0 : 0.55);
  return length(d) - 27.0 * uGranite - wobble * min(1.0, uGranite * 2.0) + (1.0 - uGranite) * 30.0;
}

Rock rockAt(vec3 p) {
  float q = sectionX(p.xz);
  vec2 at = vec2(q, p.y);
  float wave = (noiseAt(at * 0.017 + p.z * 0.006).r - 0.5) * 2.4 + (noiseAt(at * 0.071).g - 0.5) * 0.8;
  float fine = noiseAt(at * 0.16).r;
  float grain = noiseAt(at * 0.61 + p.z * 0.3).g;
  float soft = clamp(fwidth(p.y) + 0.02, 0.03, 0.5);
  vec2 old = unfold(at + vec2(0.0, wave));
  vec4 bed = columnAt(old.x, 0);
  vec4 here = columnAt(q, 0);
  vec4 more = columnAt(q, 1);
  float lowered = p.y + wave * 0.6 - liftAt(q);

  // Mudstone of the trench and the plain: grey beds, sheared where they were scraped off.
  float bands = noiseAt(vec2(old.y * 0.043, old.x * 0.0016)).r;
  float thin = noiseAt(vec2(old.y * 0.19, old.x * 0.004)).g;
  Rock rock;
  rock.albedo = mix(vec3(0.17, 0.165, 0.165), vec3(0.36, 0.345, 0.325), bands * 0.7 + thin * 0.3);
  rock.albedo = mix(rock.albedo, vec3(0.42, 0.36, 0.28), smoothstep(0.6, 0.7, bands) * 0.55);
  rock.gloss = 0.12;
  rock.glow = vec3(0.0);

  float thick = bed.w - bed.z;
  float basalt = 1.0 - above(lowered, here.y, soft);
  basalt = max(basalt, (1.0 - above(old.y, bed.z, soft)) * above(old.y, bed.z - uSliver * smoothstep(6.0, 26.0, thick), soft));
  vec3 dark = mix(vec3(0.026, 0.027, 0.032), vec3(0.075, 0.075, 0.083), fine * 0.6 + grain * 0.4);
  // Pillows: the lava of the sea floor lies in cushions.
  float pillow = abs(noiseAt(at * 0.034).b - noiseAt(at * 0.047 + 0.5).a);
  dark *= 0.75 + 0.9 * smoothstep(0.0, 0.09, pillow);
  rock.albedo = mix(rock.albedo, dark, basalt);
  rock.gloss = mix(rock.gloss, 0.3, basalt);

  float mantle = 1.0 - above(lowered, more.w, soft * 2.0);
  rock.albedo = mix(rock.albedo, mix(vec3(0.085, 0.045, 0.032), vec3(0.15, 0.075, 0.045), fine), mantle);
  rock.glow += mantle * vec3(0.16, 0.035, 0.008) * smoothstep(-50.0, -64.0, p.y);

  // Limestone: the lower beds are older and a little darker, so that the overturned ones can be told.
  float lime = above(old.y, bed.z, soft) * (1.0 - above(old.y, bed.w, soft));
  float age = clamp((old.y - bed.z) / max(thick, 1.0), 0.0, 1.0);
  float beds = noiseAt(vec2(age * 1.7, old.x * 0.0011)).r;
  float lines = smoothstep(0.16, 0.0, abs(fract(age * 11.0 + (fine - 0.5) * 0.25) - 0.5) - 0.0) * smoothstep(5.0, 16.0, thick);
  vec3 white = mix(vec3(0.66, 0.615, 0.53), vec3(0.96, 0.945, 0.905), smoothstep(0.0, 0.8, age + (beds - 0.5) * 0.5));
  white *= 1.0 - 0.17 * lines;
  white *= 0.93 + 0.12 * grain;
  // Corals and shells in the cut.
  vec2 cell = at * 0.55;
  float shell = length(fract(cell) - 0.5 - (vec2(hash21(floor(cell)), hash21(floor(cell) + 7.0)) - 0.5) * 0.6);
  white *= 1.0 - 0.16 * smoothstep(0.05, 0.0, abs(shell - 0.13)) * step(0.75, hash21(floor(cell) + 3.0));
  rock.albedo = mix(rock.albedo, white, lime);
  rock.gloss = mix(rock.gloss, 0.22, lime);

  // The coal's beds: sandstone and shale with black seams.
  float basin = above(p.y, more.x, soft) * (1.0 - above(p.y, more.y, soft)) * smoothstep(0.5, 3.0, more.y - more.x);
  float up = (p.y + wave * 0.45 - more.x) / max(more.y - more.x, 1.0);
  float seam = max(smoothstep(0.035, 0.02, abs(up - 0.3)), max(smoothstep(0.11, 0.09, abs(up - 0.62)), smoothstep(0.03, 0.018, abs(up - 0.86))));
  vec3 sandstone = mix(vec3(0.33, 0.28, 0.2), vec3(0.47, 0.41, 0.31), noiseAt(vec2(up * 0.9, at.x * 0.002)).g) * (0.86 + 0.25 * grain);
  vec3 coal = vec3(0.012, 0.011, 0.011) + vec3(0.06) * smoothstep(0.72, 0.8, noiseAt(at * vec2(0.09, 0.7)).r);
  rock.albedo = mix(rock.albedo, mix(sandstone, coal, seam), basin);
  rock.gloss = mix(rock.gloss, mix(0.06, 0.75, seam), basin);
  lime *= 1.0 - basin;

  // Granite: magma first, stone later; its heat bakes the limestone, and copper comes to the seam between the two.
  float skin = graniteAt(at);
  float inside = 1.0 - above(skin, 0.0, soft);
  vec3 cold = mix(vec3(0.43, 0.325, 0.285), vec3(0.57, 0.475, 0.425), smoothstep(0.4, 0.62, noiseAt(at * 0.083).a) * 0.55 + fine * 0.45);
  rock.albedo = mix(rock.albedo, cold, inside * smoothstep(0.1, 0.3, uGranite));
  float flow = noiseAt(at * 0.02 + vec2(0.0, -uSeconds * 0.004)).r * 0.6 + noiseAt(at * 0.053 + uSeconds * 0.003).g * 0.4;
  float plates = smoothstep(0.0, 0.16, abs(noiseAt(at * 0.013 + uSeconds * 0.0012).b - noiseAt(at * 0.022 - uSeconds * 0.001).a));
  float heat = uMagma * inside * clamp(smoothstep(0.2, 0.8, flow) * 0.4 + (1.0 - plates) * 0.55 + clamp(-skin * 0.02, 0.0, 0.35), 0.0, 1.0);
  rock.glow += mix(vec3(0.5, 0.03, 0.004), vec3(2.1, 0.72, 0.14), heat * heat) * (heat + inside * uMagma * 0.22);
  rock.glow += vec3(0.95, 0.16, 0.03) * uMagma * (1.0 - inside) * exp(-max(skin, 0.0) * 0.22) * (0.16 + 0.22 * flow);
  float seamOfOre = exp(-max(skin, 0.0) * 0.13) * (1.0 - inside) * step(0.02, uGranite);
  float vein = smoothstep(0.075, 0.0, abs(noiseAt(at * 0.021 + 0.2).b - 0.5)) + smoothstep(0.05, 0.0, abs(noiseAt(at * 0.043).a - 0.5));
  float ore = clamp(vein * 1.2 + smoothstep(2.2, 0.6, skin) * 0.8, 0.0, 1.0) * smoothstep(0.1, 0.32, seamOfOre) * uOre * (1.0 - inside) * lime;
  rock.albedo = mix(rock.albedo, mix(vec3(0.36, 0.07, 0.025), vec3(0.62, 0.2, 0.08), grain), ore);
  rock.glow += ore * vec3(0.2, 0.035, 0.012) * (0.3 + 0.7 * uMagma);
  rock.gloss = mix(rock.gloss, 0.8, ore);

  // The vent of the seamount and its chamber.
  float wide = mix(3.2, 1.0, smoothstep(-50.0, -20.0, p.y)) + 9.0 * exp(-pow((p.y + 55.0) / 6.0, 2.0)) + (fine - 0.5) * 1.6;
  float vent = smoothstep(wide, wide * 0.4, length(vec2(q - uCentre, 0.0)) ) * uVent;
  rock.glow += vent * mix(vec3(1.1, 0.12, 0.02), vec3(2.6, 1.0, 0.25), vent * (0.5 + flow * 0.6));
  rock.glow += vec3(0.5, 0.06, 0.01) * uVent * exp(-max(abs(q - uCentre) - wide, 0.0) * 0.28) * 0.4;
  rock.white = lime * (1.0 - inside) * (1.0 - ore);
  return rock;
}
