// Shaders are translated by the graphics driver, which takes up to seconds. Where the browser can do that beside the page
// (KHR_parallel_shader_compile) nobody waits for it: what is new is shown when its programs are ready.
import { type Camera, type Object3D, Scene, type WebGLRenderer } from 'three';

/** Stands for the stage's own scene, of which a program would have to know its lights and fog: there are none. */
const UNLIT = new Scene();

/**
 * Makes the programs of everything below `root`. Resolves when it can be drawn without waiting for them; at once where the
 * context is lost, since everything is made anew when it comes back.
 */
export async function warm(renderer: WebGLRenderer, root: Object3D, camera: Camera): Promise<void> {
  if (renderer.getContext().isContextLost()) return;
  await renderer.compileAsync(root, camera, UNLIT);
}
