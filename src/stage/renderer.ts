// The only place where a WebGL context is made. One exists at any time.
import { LinearSRGBColorSpace, NoToneMapping, WebGLRenderer } from 'three';
import { AppError } from '../core/errors';
import type { Tier } from '../scenes/contract';

/** Name of the driver behind a context, or an empty string where the browser keeps it secret. */
export function driverName(context: WebGL2RenderingContext | WebGLRenderingContext): string {
  const extension = context.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = context.getParameter(
    extension ? extension.UNMASKED_RENDERER_WEBGL : context.RENDERER,
  );
  return typeof name === 'string' ? name : '';
}

/**
 * Creates the renderer on a canvas of its own.
 * @throws AppError of kind `no-webgl` when the browser gives no context.
 */
export function createRenderer(antialias: boolean): WebGLRenderer {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2', {
    antialias,
    alpha: false,
    powerPreference: 'high-performance',
  });
  if (!context)
    throw new AppError('no-webgl', 'The browser gives no WebGL 2 context; pictures are shown instead.');
  const renderer = new WebGLRenderer({ canvas, context, antialias });
  // The shaders end in display colours themselves (toScreen in atmosphere.glsl).
  renderer.outputColorSpace = LinearSRGBColorSpace;
  renderer.toneMapping = NoToneMapping;
  renderer.info.autoReset = true;
  return renderer;
}

/** Whether edges are smoothed by the hardware in this tier. */
export const smoothsEdges = (tier: Tier): boolean => tier === 'high' || tier === 'mid';

/** What the last frame took, and what is held on the GPU. */
export const countsOf = ({ info }: WebGLRenderer) => ({
  calls: info.render.calls,
  triangles: info.render.triangles,
  programs: info.programs?.length ?? 0,
  geometries: info.memory.geometries,
  textures: info.memory.textures,
});
