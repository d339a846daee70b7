// Writes the manifests beside the page. A screenshot is named only when its file is there.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { TONGUES } from '../../src/content/types';
import { manifestName } from '../../src/pwa/manifest-name';
import { manifest, type Screenshot } from './manifest-data';

const SCREENSHOTS = 'screenshots';

async function findScreenshots(publicFolder: string): Promise<Screenshot[]> {
  const folder = join(publicFolder, SCREENSHOTS);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.webp'))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const { width, height } = await sharp(join(folder, file)).metadata();
      const formFactor = width >= height ? 'wide' : 'narrow';
      return { src: `${SCREENSHOTS}/${file}`, sizes: `${width}x${height}`, formFactor };
    }),
  );
}

/** Emits `manifest.webmanifest` (Japanese) and one for each other language. */
export function manifestPlugin(root: string): Plugin {
  return {
    name: 'mine-stage:manifest',
    apply: 'build',
    async generateBundle() {
      const screenshots = await findScreenshots(join(root, 'public'));
      for (const lang of TONGUES) {
        const source = `${JSON.stringify(manifest(lang, screenshots), null, 2)}\n`;
        this.emitFile({ type: 'asset', fileName: manifestName(lang), source });
      }
    },
  };
}
