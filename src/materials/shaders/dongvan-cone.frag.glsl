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
  float green = smoothstep(0.42, 0.55, patch_ * 0.75 + normal.y * 0.55 - vDetail.x * 0.42);
  float leaf = valueNoise(vWorld.xz * 0.7 + vWorld.y * 0.5);
  float crown = DETAIL(lumpNoise(vWorld * vec3(0.3, 0.36, 0.3), 3.0), valueNoise(vWorld.xz * 0.3 + vWorld.y * 0.36));
  vec3 bush = mix(vec3(0.03, 0.065, 0.035), vec3(0.115, 0.165, 0.06), smoothstep(0.35, 0.75, crown) * 0.75 + leaf * 0.25);
  vec3 albedo = mix(rock.albedo, bush, green * 0.92);
  vec3 leafy = raised(vWorld, normalize(normal + vec3(0.0, 0.35, 0.0)), crown * 2.6);
  normal = normalize(mix(rock.normal, leafy, green));
  float shade = mix(0.5, 1.0, smoothstep(0.0, 0.5, vDetail.x)) * mix(rock.shade, 0.92, green);
  vec3 color = shadeLit(albedo, normal, shade, mix(0.7, 1.0, shade));
  color += albedo * skyAroundSun(normal) * shade * 0.9;
  // Against the sun the edges shine.
  vec3 direction = toPoint / farM;
  float rim = pow(1.0 - max(dot(-direction, normalize(vNormal)), 0.0), 3.0);
  color += uSunColor * albedo * rim * max(dot(direction, uSunDirection) * 0.7 + 0.3, 0.0) * 0.8;
  gl_FragColor = toScreen(misty(color, vWorld), 1.0);
}
