// Flames: upright sheets at the seeds the front has just reached. An instance is a place in the list of seeds.
uniform sampler2D uSeeds; // x, y, z, arrival
uniform int uFirst;
uniform int uStride;
varying vec3 vWorld;
varying vec2 vAcross; // -1 to 1 across, 0 to 1 up
varying vec4 vFlame; // chance, strength, height (m), width (m)

const float LIFE = 0.012;
const float SINK_M = 0.5;

void main() {
  int index = uFirst + gl_InstanceID * uStride;
  vec4 seed = texelFetch(uSeeds, ivec2(index % SEED_ROW, index / SEED_ROW), 0);
  float chance = hash21(seed.xz * 0.37);
  vec2 there = burnAge(seed.xz);
  float life = there.x / LIFE;
  // It leaps up, stands, and sinks as its grass is spent.
  float strength = smoothstep(-0.12, 0.25, life) * (1.0 - smoothstep(0.45, 1.0, life)) * there.y;
  float wind = gust(seed.xz);
  float pulse = 0.82 + 0.3 * valueNoise(vec2(uSeconds * 1.9 + chance * 70.0, chance * 9.0));
  float high = mix(3.4, 10.5, chance * chance * 0.6 + 0.4 * valueNoise(seed.xz * 0.03)) * pulse * mix(0.75, 1.2, wind) * strength;
  float wide = mix(3.8, 6.4, fract(chance * 7.7)) * mix(0.5, 1.0, strength);
  vec3 right = vec3(viewMatrix[0][0], viewMatrix[1][0], viewMatrix[2][0]);
  float up = position.y;
  vec3 world = seed.xyz + right * (position.x * wide) + vec3(0.0, up * high - SINK_M, 0.0);
  world.xz += uWind * (up * up * high * (0.3 + 0.5 * wind));
  vWorld = world;
  vAcross = position.xy;
  // Who stands in the fire's way is not blinded by one sheet.
  float near = smoothstep(7.0, 20.0, distance(seed.xyz, cameraPosition));
  vFlame = vec4(chance, strength * near, max(high, 0.1), wide);
  gl_Position = strength * near > 0.004 ? projectionMatrix * viewMatrix * vec4(world, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}
