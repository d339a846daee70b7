// Smoke: plumes of soft sprites over a few places behind the front. Puff follows puff, grows, and lies down with the wind.
uniform sampler2D uSeeds; // x, y, z, arrival
uniform int uFirst;
uniform int uStride;
varying vec3 vWorld;
varying vec2 vAcross;
varying vec4 vPuff; // chance, strength, way 0 to 1, firelight

const float LIFE = 0.07;

void main() {
  int source = gl_InstanceID / PER_SEED;
  int puff = gl_InstanceID - source * PER_SEED;
  int index = uFirst + source * uStride;
  vec4 seed = texelFetch(uSeeds, ivec2(index % SEED_ROW, index / SEED_ROW), 0);
  float own = hash21(seed.xz * 0.53 + 3.0);
  float chance = fract(own * 7.0 + float(puff) * 0.618);
  float life = burnAge(seed.xz).x / LIFE;
  float burning = smoothstep(-0.03, 0.12, life) * (1.0 - smoothstep(0.4, 1.0, life));
  float way = fract(uSeconds / mix(20.0, 28.0, own) + own * 17.0 + float(puff) / float(PER_SEED));
  float rise = 1.0 - (1.0 - way) * (1.0 - way);
  float radius = mix(6.5, 40.0, pow(way, 0.7)) * mix(0.8, 1.25, chance);
  vec3 middle = seed.xyz;
  middle.y += 2.0 + rise * mix(52.0, 96.0, own) + radius * 0.3;
  middle.xz += uWind * (way * mix(0.75, 1.25, own) * 105.0);
  middle.xz += vec2(-uWind.y, uWind.x) * (valueNoise(vec2(way * 3.0, own * 31.0 + float(puff) * 5.0)) - 0.5) * 34.0 * way;
  float strength = burning * smoothstep(0.0, 0.08, way) * (1.0 - smoothstep(0.4, 1.0, way));
  // Never a wall before the eye.
  strength *= smoothstep(radius * 0.8, radius * 2.6, distance(middle, cameraPosition));
  vec3 right = vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]);
  vec3 above = vec3(viewMatrix[0][1], viewMatrix[1][1], viewMatrix[2][1]);
  vWorld = middle + right * (position.x * radius) + above * (position.y * radius * 0.9);
  vAcross = position.xy;
  vPuff = vec4(chance, strength, way, (1.0 - way) * (1.0 - way) * (1.0 - smoothstep(0.0, 0.5, life)));
  gl_Position = strength > 0.004 ? projectionMatrix * viewMatrix * vec4(vWorld, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}
