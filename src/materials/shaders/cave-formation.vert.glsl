// Whatever hangs or stands, instanced: one net of (round, along) is bent into icicle, umbrella, stalagmite, column or straw.
attribute vec4 aRoot; // x y z, seed
attribute vec4 aForm; // length (negative hangs), radius, kind, open
attribute vec4 aTint; // colour, wetness
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vAlbedo;
varying vec2 vLook;

// Radius along the body (0 root, 1 tip) in parts of the instance's own.
float profile(float t, float len, float kind) {
  float foot = exp(-t * len * 2.4);
  if (kind < 0.5) return 0.95 * pow(max(1.0 - t, 0.0), 0.85) * (1.0 - 0.22 * sin(t * 3.1)) + 0.3 * foot + 0.02;
  if (kind < 1.5) {
    float neck = mix(0.34, 1.0, smoothstep(0.04, 0.46, t));
    return neck * pow(max(1.0 - pow(t, 2.2), 0.0), 0.75) + 0.3 * foot;
  }
  if (kind < 2.5) return pow(max(1.0 - pow(t, 3.4), 0.0), 0.55) * (1.0 - 0.5 * t) + 0.9 * foot;
  if (kind < 3.5) return 0.6 + 0.55 * pow(abs(2.0 * t - 1.0), 3.0) + 0.4 * exp(-(1.0 - t) * len * 2.6) + 0.4 * foot;
  if (kind < 4.5) return 1.0 - 0.2 * t + foot * 1.5;
  return pow(max(1.0 - pow(t, 2.2), 0.0), 0.45);
}

vec3 bodyAt(float u, float t) {
  float seed = aRoot.w;
  float len = abs(aForm.x);
  float around = u * 6.2831853;
  vec2 dir = vec2(cos(around), sin(around));
  float r = aForm.y * profile(t, len, aForm.z);
  float along = t * len;
  float ribs = floor(5.0 + 5.0 * fract(seed * 17.0));
  float rib = aForm.z > 0.5 && aForm.z < 1.5 ? 0.2 : 0.1;
  r *= 1.0 + rib * (abs(sin(around * ribs * 0.5 + seed * 30.0 + along * 0.4)) - 0.6) * smoothstep(0.0, 0.2, t);
  // Rings of growth, never evenly spaced.
  float ring = valueNoise(vec2(along * 3.1 + seed * 60.0, seed * 9.0)) - 0.5;
  r *= 1.0 + ring * 0.3 + (valueNoise(dir * 1.4 + vec2(seed * 70.0, along * 1.6)) - 0.5) * 0.34;
  // Blocks broke along planes.
  if (aForm.z > 4.5) r *= 0.72 + 0.4 * pow(abs(cos(around * 2.0 + seed * 9.0)), 0.6) * (0.7 + 0.3 * sin(around + seed * 31.0));
  vec2 bend = (vec2(valueNoise(vec2(seed * 40.0, along * 0.55)), valueNoise(vec2(seed * 51.0 + 7.0, along * 0.55))) - 0.5) * 0.16 * len * t;
  if (aForm.z > 2.5) bend *= (1.0 - t) * 2.0;
  return vec3(dir.x * r + bend.x, t * aForm.x, dir.y * r + bend.y);
}

void main() {
  float u = position.x;
  float t = position.y;
  vec3 here = bodyAt(u, t);
  float low = max(t - 0.02, 0.0);
  float high = min(t + 0.02, 1.0);
  vec3 along = bodyAt(u, high) - bodyAt(u, low);
  vec3 round_ = bodyAt(u + 0.02, t) - bodyAt(u - 0.02, t);
  vec3 n = cross(round_, along);
  vec3 outwards = vec3(cos(u * 6.2831853), 0.0, sin(u * 6.2831853));
  n *= dot(n, outwards) < 0.0 ? -1.0 : 1.0;
  float tip = smoothstep(0.93, 1.0, t);
  vNormal = normalize(normalize(n + outwards * 1e-5) + vec3(0.0, sign(aForm.x) * tip * 1.2, 0.0));
  vWorld = aRoot.xyz + here;
  float len = abs(aForm.x);
  float contact = smoothstep(0.0, 0.9, t * len);
  if (aForm.z > 2.5 && aForm.z < 3.5) contact *= smoothstep(0.0, 0.9, (1.0 - t) * len);
  vAlbedo = pow(aTint.rgb, vec3(2.2)) * mix(0.82, 1.12, t);
  vLook = vec2(mix(0.42, 1.0, contact) * aForm.w, 0.785 * mix(0.72, 0.95, aTint.w));
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}
