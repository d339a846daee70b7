// Photographs on a project of their own, with pictures made here: what is built of them, and what is said when one is wrong.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import type { ContentFile } from '../../src/content/types';
import { compileContent } from '../content/content';
import { formatProblem } from '../content/problems';
import { mediaPlugin } from './plugin';
import { photographIn, readMedia } from './read';
import { widthsFor } from './recipe';

const ROOT = new URL('../..', import.meta.url).pathname;
const TIMEOUT_MS = 30_000;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const ENTRY = `photographs:
  - file: grass.jpg
    place: plateau
    credit: "美祢市"
    licence: "CC BY 4.0"
    alt:
      ja: "草原"
      ja-x-easy: "草原"
      en: "A grassland"
      vi: "Đồng cỏ"
`;

/** A project with one photograph of 1100 × 700 pixels, held upright as EXIF says. */
async function project(yaml: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'media-'));
  folders.push(root);
  mkdirSync(join(root, 'data/media'), { recursive: true });
  writeFileSync(join(root, 'data/media.yaml'), yaml);
  await sharp({ create: { width: 700, height: 1100, channels: 3, background: '#7a9a4a' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toFile(join(root, 'data/media/grass.jpg'));
  return root;
}

describe('a photograph', () => {
  it('is told with its words in each language and its true size', async () => {
    const root = await project(ENTRY);
    const { photographs, problems } = await readMedia(root);
    expect(problems).toEqual([]);
    const [photograph] = photographs;
    if (!photograph) throw new Error('no photograph was read');
    const vi = photographIn('vi', photograph);
    expect(vi).toMatchObject({
      id: 'grass',
      place: 'plateau',
      alt: 'Đồng cỏ',
      caption: null,
      width: 1100,
      height: 700,
    });
    expect(vi.avif).toMatch(
      /^\.\/assets\/grass-\w{10}-480\.avif 480w, \.\/assets\/grass-\w{10}-960\.avif 960w, .*-1100\.avif 1100w$/,
    );
    expect(vi.src).toMatch(/-1100\.webp$/);
  });

  it('gets another name when its file changes', async () => {
    const root = await project(ENTRY);
    const before = (await readMedia(root)).photographs[0]?.renditions[0]?.name;
    await sharp({ create: { width: 1100, height: 700, channels: 3, background: '#334' } })
      .jpeg()
      .toFile(join(root, 'data/media/grass.jpg'));
    const after = (await readMedia(root)).photographs[0]?.renditions[0]?.name;
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });

  it('is never made larger than it is', () => {
    expect(widthsFor(300)).toEqual([300]);
    expect(widthsFor(960)).toEqual([480, 960]);
    expect(widthsFor(6000)).toEqual([480, 960, 1600]);
  });

  it(
    'stands in the build in both formats, upright and without what the camera wrote',
    async () => {
      const root = await project(ENTRY);
      writeFileSync(join(root, 'index.html'), '<p>x</p>');
      await build({ root, configFile: false, logLevel: 'silent', plugins: [mediaPlugin(root)] });
      const [photograph] = (await readMedia(root)).photographs;
      expect(photograph?.renditions).toHaveLength(6);
      for (const { name, format, width } of photograph?.renditions ?? []) {
        const made = await sharp(join(root, 'dist', name)).metadata();
        expect([made.format, made.width]).toEqual([format === 'avif' ? 'heif' : 'webp', width]);
        expect((made.width ?? 0) > (made.height ?? 0)).toBe(true);
        expect([made.exif, made.orientation]).toEqual([undefined, undefined]);
      }
    },
    TIMEOUT_MS,
  );
});

describe('wrong lists', () => {
  const wrong: readonly { name: string; change: (yaml: string) => string; line: number; says: RegExp }[] = [
    {
      name: 'a file that is not there',
      change: (y) => y.replace('grass.jpg', 'gras.jpg'),
      line: 2,
      says: /no photograph gras\.jpg — put it into data\/media/,
    },
    { name: 'no credit', change: (y) => y.replace(/ +credit.*\n/, ''), line: 2, says: /credit/ },
    {
      name: 'an empty licence',
      change: (y) => y.replace('"CC BY 4.0"', '""'),
      line: 5,
      says: /licence is empty/,
    },
    {
      name: 'no alt text in Vietnamese',
      change: (y) => y.replace(/ +vi:.*\n/, ''),
      line: 6,
      says: /alt\.vi/,
    },
    {
      name: 'Japanese left in English',
      change: (y) => y.replace('A grassland', '草原 grass'),
      line: 9,
      says: /still has Japanese: 「草原」/,
    },
    {
      name: 'an unknown place',
      change: (y) => y.replace('place: plateau', 'place: beach'),
      line: 3,
      says: /expected a place, one of geopark, plateau/,
    },
    {
      name: 'a path instead of a name',
      change: (y) => y.replace('grass.jpg', '../plan.jpg'),
      line: 2,
      says: /a file in data\/media/,
    },
    {
      name: 'an unknown member',
      change: (y) => y.replace('place:', 'where: x\n    place:'),
      line: 3,
      says: /not a known member/,
    },
    {
      name: 'the same file twice',
      change: (y) => y + y.replace('photographs:\n', ''),
      line: 11,
      says: /stands in the list already/,
    },
    { name: 'no list', change: () => 'photos: []\n', line: 1, says: /\[\] when there are none/ },
  ];

  it.each(wrong)('$name is named with its line', async ({ change, line, says }) => {
    const { problems } = await readMedia(await project(change(ENTRY)));
    const said = problems.map((problem) => `${problem.line} ${formatProblem(problem).replace(/\n\s+/, ' ')}`);
    expect(said.join('\n')).toMatch(says);
    expect(problems.map((problem) => problem.line)).toContain(line);
    expect(problems.every(({ file }) => file === 'data/media.yaml')).toBe(true);
  });

  it.each([
    ['no picture at all', Buffer.from('not a picture')],
    ['half a picture', null],
  ])('%s is refused', async (_name, bytes) => {
    const root = await project(ENTRY);
    const path = join(root, 'data/media/grass.jpg');
    const whole = readFileSync(path);
    writeFileSync(path, bytes ?? whole.subarray(0, whole.length / 2));
    const { problems } = await readMedia(root);
    expect(problems.map(formatProblem).join('')).toMatch(/data\/media\.yaml:2: .*grass\.jpg cannot be read/s);
  });
});

describe('in the content', () => {
  it('photographs reach every language, and a wrong one stops the rest', async () => {
    const root = await project(ENTRY);
    const yaml = readFileSync(join(root, 'data/media.yaml'));
    cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
    writeFileSync(join(root, 'data/media.yaml'), yaml);
    expect(compileContent(root, await readMedia(root)).problems).toEqual([]);
    const path = join(root, 'src/content/generated/en.json');
    const content: ContentFile = JSON.parse(readFileSync(path, 'utf8'));
    expect(content.media.map(({ alt }) => alt)).toEqual(['A grassland']);
    rmSync(path);
    rmSync(join(root, 'data/media/grass.jpg'));
    expect(compileContent(root, await readMedia(root)).problems).toHaveLength(1);
    expect(existsSync(path)).toBe(false);
  });

  it('the list of the repository is right', async () => {
    expect((await readMedia(ROOT)).problems).toEqual([]);
  });
});
