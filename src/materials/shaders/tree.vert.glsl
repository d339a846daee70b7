// Crowns of leaves, instanced; they sway in the one wind. Units: metres.
attribute float aTone;
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vCrown; // tone, height 0 to 1, distance from the middle
varying float vSun;
varying float vFire;

void main() {
  vec4 world = instanceMatrix * vec4(position, 1.0);
  float sway = gust(world.xz) * 0.5 + sin(uSeconds * 1.3 + aTone * 40.0) * 0.12;
  world.xz += uWind * sway * position.y * position.y;
  vWorld = world.xyz;
  vNormal = normal;
  vCrown = vec3(aTone, position.y, length(position.xz));
  vSun = sunPastLand(instanceMatrix[3].xyz + vec3(0.0, 6.0, 0.0));
  vFire = burnAt(instanceMatrix[3].xz).light * (1.0 - 0.7 * position.y);
  gl_Position = projectionMatrix * viewMatrix * world;
}
