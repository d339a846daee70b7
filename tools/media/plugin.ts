// The city's photographs in the build: every rendition under a name with its hash. In development they are made on demand.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { type Rendition, readMedia, type SourcePhotograph } from './read';
import { encode } from './recipe';

/** Encoding takes seconds; names hold hashes, so what was made once stays right. */
const CACHE = '.cache/media';

async function rendered(root: string, photograph: SourcePhotograph, rendition: Rendition): Promise<Buffer> {
  const kept = join(root, CACHE, basename(rendition.name));
  if (existsSync(kept)) return readFileSync(kept);
  const bytes = await encode(photograph.path, rendition.format, rendition.width);
  mkdirSync(join(root, CACHE), { recursive: true });
  writeFileSync(kept, bytes);
  return bytes;
}

/** Adds the photographs of data/media.yaml. What is wrong with them is said by the content plugin, which stops the build. */
export function mediaPlugin(root: string): Plugin {
  return {
    name: 'mine-stage:media',
    async generateBundle() {
      const { photographs } = await readMedia(root);
      for (const photograph of photographs) {
        for (const rendition of photograph.renditions) {
          this.emitFile({
            type: 'asset',
            fileName: rendition.name,
            source: await rendered(root, photograph, rendition),
          });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const asked = request.url?.replace(/^\//, '').replace(/\?.*$/, '') ?? '';
        if (!/^assets\/[\w.-]+\.(avif|webp)$/.test(asked)) {
          next();
          return;
        }
        void readMedia(root)
          .then(async ({ photographs }) => {
            for (const photograph of photographs) {
              const rendition = photograph.renditions.find(({ name }) => name === asked);
              if (!rendition) continue;
              response.setHeader('Content-Type', `image/${rendition.format}`);
              response.end(await rendered(root, photograph, rendition));
              return;
            }
            next();
          })
          .catch(next);
      });
    },
  };
}
