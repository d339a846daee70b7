// Light in the five bowls: a disc of haze over the floor and a column that rises from it. Units: metres.
attribute vec2 aGlow; // 0 disc or 1 column, and distance from the middle (disc) or height (column), 0 to 1
varying vec3 vWorld;
varying vec3 vNormal;
varying vec2 vGlow;
varying float vFade;
varying float vTurn;

void main() {
  vec4 world = instanceMatrix * vec4(position, 1.0);
  vWorld = world.xyz;
  vNormal = normal;
  vGlow = aGlow;
  // Who stands at a bowl looks at what is in it, not at its light.
  vFade = smoothstep(95.0, 230.0, length(instanceMatrix[3].xyz - cameraPosition));
  vTurn = bowlTurn(float(gl_InstanceID));
  gl_Position = projectionMatrix * viewMatrix * world;
}
