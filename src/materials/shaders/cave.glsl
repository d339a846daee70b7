// Shared in the cave: lamps with inverse square, the day at the doors, blue depth, glowing air. Uniforms: materials/cave.ts.
// Place, and how much of it glows in the air.
uniform vec4 uLampPlace[LAMPS];
uniform vec3 uLampColor[LAMPS];
// A door to the day: place and radius; its light.
uniform vec4 uDoor;
uniform vec3 uDoorColor;
uniform sampler2D uGrain;

const vec3 DEPTH_COLOR = vec3(0.008, 0.022, 0.046);
const float DEPTH_PER_M = 0.012;
const float AIR = 0.00042;
// Lamps are this large, squared metres: nothing is burnt out beside them.
const float LAMP_SIZE = 1.6;

// How much of the open day is over a place: outside the mouth, and beyond the way out.
float outside(vec3 world) {
  return max(smoothstep(-1.0, 13.0, world.z), smoothstep(-619.0, -629.0, world.z));
}

// Light of the day on a surface.
vec3 dayOn(vec3 world, vec3 normal, float open) {
  vec3 toDoor = uDoor.xyz - world;
  float d2 = dot(toDoor, toDoor);
  float facing = dot(normal, toDoor * inversesqrt(d2)) * 0.6 + 0.4;
  float through = uDoor.w * uDoor.w / (uDoor.w * uDoor.w + d2);
  float open_ = outside(world);
  // Outside the gorge is lit from above; its walls stay dark.
  float sky = open_ * (0.13 + 0.87 * smoothstep(-0.35, 1.0, normal.y));
  return uDoorColor * (max(facing, 0.0) * through * 0.85 * (1.0 - 0.75 * open_) + sky * open);
}

// Colour that distance takes and the air gives: the last thing before toScreen.
vec3 throughAir(vec3 color, vec3 world) {
  vec3 ray = world - cameraPosition;
  float far = length(ray);
  ray /= max(far, 0.001);
  float day = max(outside(world), outside(cameraPosition));
  float thick = exp(-far * DEPTH_PER_M * (1.0 - 0.6 * day));
  vec3 air = DEPTH_COLOR + uDoorColor * day * 0.03;
#ifdef GLOWING_AIR
  for (int i = 0; i < LAMPS; i++) {
    vec3 q = cameraPosition - uLampPlace[i].xyz;
    float b = dot(ray, q);
    float s = inversesqrt(max(dot(q, q) - b * b, 0.35));
    air += uLampColor[i] * (s * (atan((far + b) * s) - atan(b * s))) * AIR * uLampPlace[i].w;
  }
  vec3 q = cameraPosition - uDoor.xyz;
  float b = dot(ray, q);
  float s = inversesqrt(max(dot(q, q) - b * b, uDoor.w * uDoor.w * 0.4));
  vec3 dayAir = uDoorColor * uDoor.w * (s * (atan((far + b) * s) - atan(b * s))) * 0.0035;
  return color * thick + air * (1.0 - thick) + dayAir + (air - DEPTH_COLOR) * thick;
#else
  return color * thick + air * (1.0 - thick);
#endif
}
