// Grey limestone that bushes climb: green on ledges and at the foot, bare and bleached on the walls and tops.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vDetail;

void main() {
  vec3 normal = normalize(vNormal);
  vec3 toPoint = vWorld - cameraPosition;
  float farM = length(toPoint);
  Rock rock = limestone(vWorld, normal, 1.0, vDetail.y, 0.13, farM);
  float patch_ = valueNoise(vec2(dot(vWorld.xz, vec2(0.8, 0.6)) * 0.1, vWorld.y * 0.12) + vDetail.y * 20.0) * 0.6
    + valueNoise(vec2(dot(vWorld.xz, vec2(-0.6, 0.8)) * 0.27, vWorld.y * 0.3)) * 0.4;
  float green = smoothstep(0.3, 0.62, patch_ * 0.75 + normal.y * 0.55 - vDetail.x * 0.42);
  float leaf = valueNoise(vWorld.xz * 0.7 + vWorld.y * 0.5);
  vec3 bush = mix(vec3(0.03, 0.065, 0.035), vec3(0.115, 0.165, 0.06), leaf * 0.6 + patch_ * 0.4);
  vec3 albedo = mix(rock.albedo, bush, green * 0.92);
  normal = normalize(mix(rock.normal, normal + vec3(leaf - 0.5, 0.3, 0.5 - leaf) * 0.7, green));
  float shade = mix(0.5, 1.0, smoothstep(0.0, 0.5, vDetail.x)) * mix(rock.shade, 0.92, green);
  vec3 color = shadeLit(albedo, normal, shade, mix(0.7, 1.0, shade));
  // Against the sun the edges shine.
  vec3 direction = toPoint / farM;
  float rim = pow(1.0 - max(dot(-direction, normalize(vNormal)), 0.0), 3.0);
  color += uSunColor * albedo * rim * max(dot(direction, uSunDirection) * 0.7 + 0.3, 0.0) * 0.8;
  gl_FragColor = toScreen(misty(color, vWorld), 1.0);
}
