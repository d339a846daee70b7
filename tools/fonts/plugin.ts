// Fonts at build time: the page gets a style sheet of the subset fonts, and loads the first of them early.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { FACES } from './faces';
import { type Subset, subsetAll } from './subset';

/** Below the repository's root; not in version control. */
const CACHE_FOLDER = '.cache/fonts';
const STYLE_SHEET = 'fonts.css';

/** CSS unicode-range of sorted code points: `U+41-5A,U+61`. */
export function unicodeRange(codePoints: readonly number[]): string {
  const parts: string[] = [];
  let first = codePoints[0];
  let last = first;
  const close = (): void => {
    if (first === undefined || last === undefined) return;
    parts.push(`U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`);
  };
  for (const codePoint of codePoints.slice(1)) {
    if (last !== undefined && codePoint === last + 1) {
      last = codePoint;
      continue;
    }
    close();
    first = codePoint;
    last = codePoint;
  }
  close();
  return parts.join(',');
}

function fontFace({ face, path, codePoints }: Subset): string {
  return [
    '@font-face {',
    `  font-family: '${face.family}';`,
    '  font-style: normal;',
    '  font-display: swap;',
    `  font-weight: ${face.weight};`,
    `  src: url('./${basename(path)}') format('woff2');`,
    `  unicode-range: ${unicodeRange(codePoints)};`,
    '}',
  ].join('\n');
}

/** Subsets the fonts before every build and links them into the page. Run it after the content has been compiled. */
export function fontsPlugin(root: string): Plugin {
  const cache = join(root, CACHE_FOLDER);
  let preload = new Set<string>();
  return {
    name: 'mine-stage:fonts',
    buildStart: {
      order: 'post',
      sequential: true,
      async handler() {
        const subsets = await subsetAll(root, cache);
        preload = new Set(
          FACES.filter((face) => face.preload).map((face) => {
            const first = subsets.find((subset) => subset.face === face);
            return first ? basename(first.path, '.woff2') : '';
          }),
        );
        writeFileSync(join(cache, STYLE_SHEET), `${subsets.map(fontFace).join('\n')}\n`);
      },
    },
    transformIndexHtml: {
      order: 'pre',
      handler: () => [
        {
          tag: 'link',
          attrs: { rel: 'stylesheet', href: `/${CACHE_FOLDER}/${STYLE_SHEET}` },
          injectTo: 'head',
        },
      ],
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        const links = Object.values(bundle)
          .filter(
            (file) =>
              file.type === 'asset' && file.names.some((name) => preload.has(basename(name, '.woff2'))),
          )
          .map(
            (file) =>
              `<link rel="preload" as="font" type="font/woff2" href="./${file.fileName}" crossorigin>`,
          );
        page.source = String(page.source).replace('</title>', `</title>\n    ${links.join('\n    ')}`);
      },
    },
  };
}
