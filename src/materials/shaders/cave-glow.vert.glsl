// Small lights, instanced: lamps, rail lamps, and drops that fall. aPlace: x y z, size; aLook: colour, or for a drop (size
// below 0) height of the fall, period and phase.
attribute vec4 aPlace;
attribute vec3 aLook;
varying vec2 vSpot;
varying vec3 vLight;

const float GRAVITY = 9.81;

void main() {
  vec3 middle = aPlace.xyz;
  vec2 size = vec2(abs(aPlace.w));
  vec3 light = aLook;
  float shown = 1.0;
  if (aPlace.w < 0.0) {
    float age = mod(uSeconds + aLook.z, aLook.y);
    float fallen = 0.5 * GRAVITY * age * age;
    middle.y -= fallen;
    size.y *= 1.0 + min(age * 7.0, 9.0);
    shown = step(fallen, aLook.x);
    light = vec3(0.5, 0.46, 0.4);
  }
  vec4 eye = viewMatrix * vec4(middle, 1.0);
  float far = -eye.z;
  // A lamp is never smaller than a few pixels, only fainter.
  eye.xy += position.xy * size;
  // In front of what it stands on.
  eye.z += min(0.4, far * 0.05);
  vSpot = position.xy;
  vLight = light * shown * exp(-far * 0.009) * smoothstep(1.0, 3.0, far);
  gl_Position = shown > 0.5 ? projectionMatrix * eye : vec4(2.0, 2.0, 2.0, 1.0);
}
