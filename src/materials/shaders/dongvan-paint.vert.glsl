// Houses, walls and trees, painted by their corners. Metres.
attribute vec4 aPaint; // colour, and how much light comes through
varying vec3 vWorld;
varying vec3 vNormal;
varying vec4 vPaint;

void main() {
  vWorld = position;
  vNormal = normal;
  vPaint = aPaint;
  gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0);
}
