// Soft quads of light, added to the picture.
varying vec2 vAcross;
varying vec4 vLight;
varying float vLongish; // 1 for what is drawn as a stroke, 0 for what is round

void main() {
  float across = 1.0 - vAcross.x * vAcross.x;
  float along = vAcross.y;
  float soft = max(across, 0.0) * smoothstep(-1.0, 0.5, along) * smoothstep(1.0, 0.75, along);
  float dot_ = max(1.0 - dot(vAcross, vAcross), 0.0);
  float strength = mix(dot_ * dot_, soft, vLongish);
  gl_FragColor = vec4(pow(vLight.rgb, vec3(0.4545)) * vLight.a * strength, 1.0);
}
