// How the tests start Chromium: software WebGL stated openly, and nothing that calls home.
export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * For pages without a scene: without a GPU, drawing a page by the software renderer takes most of two processors, and the
 * browser's own way to put a page together hardly any. With a scene it is the other way round: each picture of the scene
 * would be carried over.
 */
export const PAGE_ARGS: readonly string[] = [...BROWSER_ARGS, '--disable-gpu-compositing'];
