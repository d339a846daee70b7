// How the tests start Chromium: software WebGL stated openly, nothing that calls home, and no more of the browser's own
// surface than a page needs.

/** Features that Playwright switches off. Of two such lists Chromium obeys the last, so this one must hold them all. */
const OFF_FOR_PLAYWRIGHT: readonly string[] = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/**
 * The address field's list of suggestions is a page of its own, made ahead for every window though none shows one here: a
 * third of what the processors had to do for a short test.
 */
const OFF_FOR_SPEED: readonly string[] = [
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...OFF_FOR_SPEED].join(',')}`,
];

/**
 * For pages without a scene: without a GPU, drawing a page by the software renderer takes most of two processors, and the
 * browser's own way to put a page together hardly any. With a scene it is the other way round: each picture of the scene
 * would be carried over.
 */
export const PAGE_ARGS: readonly string[] = [...BROWSER_ARGS, '--disable-gpu-compositing'];
