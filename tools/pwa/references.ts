// Finds what the page and the manifests name but the build does not have: a broken link would also break "offline".
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TONGUES } from '../../src/content/types';
import { manifestName } from '../../src/pwa/manifest-name';

/** Pictures are made from a build, so the first build is without them; the end-to-end tests insist on them. */
const MADE_LATER = /^posters\//;

/** Files named by index.html and the manifests, relative to `dist`, that are not there. */
export function missingFiles(dist: string): string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const ofPage = [...page.matchAll(/(?:src|href|srcset)="\.\/([^"?#]+)"/g)].map((match) => match[1] ?? '');
  const ofManifests = TONGUES.flatMap((lang) => {
    const manifest = JSON.parse(readFileSync(join(dist, manifestName(lang)), 'utf8')) as {
      icons: { src: string }[];
      screenshots?: { src: string }[];
    };
    return [...manifest.icons, ...(manifest.screenshots ?? [])].map(({ src }) => src);
  });
  return [...new Set([...ofPage, ...ofManifests])].filter(
    (file) => !MADE_LATER.test(file) && !existsSync(join(dist, file)),
  );
}
