// White pinnacles, and dark blades with bleached edges.
varying vec3 vWorld;
varying vec3 vNormal;
varying vec3 vDetail;
varying vec2 vStone;

void main() {
  vec3 toPoint = vWorld - cameraPosition;
  float farM = length(toPoint);
  float dark = step(0.5, vStone.x);
  float tone = fract(vStone.x * 2.0);
  Rock rock = limestone(vWorld, normalize(vNormal), dark * 0.92, tone, 2.6, farM);
  vec3 albedo = rock.albedo * mix(1.0, 0.7 + 0.75 * smoothstep(0.3, 1.0, vDetail.y), dark);
  float foot = 1.0 - smoothstep(0.02, 0.3, vDetail.y * vStone.y * 0.5);
  albedo = mix(albedo, mix(uGrassRoot, vec3(0.04, 0.07, 0.03), dark), foot * 0.7);
  float shade = mix(0.4, 1.0, smoothstep(0.0, 0.5, vDetail.y)) * (1.0 - 0.35 * vDetail.z) * rock.shade;
  vec3 color = shadeLit(albedo, rock.normal, shade, mix(0.5, 1.0, shade));
  float turned = 1.0 - smoothstep(-0.2, 0.6, dot(rock.normal, uSunDirection));
  color += albedo * (uHorizon * mix(0.55, 0.26, dark) + uSunColor * mix(0.2, 0.1, dark)) * shade * turned;
  vec3 direction = toPoint / farM;
  float rim = pow(1.0 - max(dot(-direction, normalize(vNormal)), 0.0), 3.0);
  color += uSunColor * albedo * rim * max(dot(direction, uSunDirection), 0.0) * 0.7;
  gl_FragColor = toScreen(misty(color, vWorld), 1.0);
}
