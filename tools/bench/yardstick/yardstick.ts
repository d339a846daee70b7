// A bare three.js scene with the number of triangles the address asks for: one draw, one light, one built-in material.
import {
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  DoubleSide,
  Mesh,
  MeshLambertMaterial,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from 'three';
import { createRandom } from '../../../src/core/random';

const triangles = Number(new URLSearchParams(location.search).get('triangles') ?? '50000');
const random = createRandom(1);
const positions = new Float32Array(triangles * 9);
for (let i = 0; i < triangles; i++) {
  const x = random.range(-8, 8);
  const y = random.range(-4, 4);
  const z = random.range(-12, 0);
  for (let corner = 0; corner < 3; corner++) {
    positions.set([x + random.range(-0.1, 0.1), y + random.range(-0.1, 0.1), z], (i * 3 + corner) * 3);
  }
}
const geometry = new BufferGeometry();
geometry.setAttribute('position', new BufferAttribute(positions, 3));
geometry.computeVertexNormals();
const scene = new Scene();
scene.add(new Mesh(geometry, new MeshLambertMaterial({ side: DoubleSide })));
scene.add(new DirectionalLight(0xffffff, 3));
const camera = new PerspectiveCamera(40, innerWidth / innerHeight, 0.1, 100);
camera.position.z = 12;
const renderer = new WebGLRenderer();
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);
renderer.render(scene, camera);

Object.assign(window, {
  /** Median milliseconds of `count` frames drawn to their end. */
  yardstick(count: number): number {
    const gl = renderer.getContext();
    const pixel = new Uint8Array(4);
    const times = Array.from({ length: count }, () => {
      const start = performance.now();
      renderer.render(scene, camera);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[Math.floor(count / 2)] ?? 0;
  },
});
document.documentElement.dataset.ready = 'true';
