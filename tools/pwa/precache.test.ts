import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TONGUES } from '../../src/content/types';
import { manifestName } from '../../src/pwa/manifest-name';
import { overweight, weigh } from '../budgets/measure';
import { manifest } from './manifest-data';
import { precacheList } from './precache';
import { missingFiles } from './references';

let dist = '';
const FILES: Readonly<Record<string, string>> = {
  'index.html':
    '<script src="./assets/index-a.js"></script><link href="./assets/index-a.css"><img src="./icons/x.svg">',
  'assets/index-a.js': 'import{a}from"./shared-b.js";const l=()=>import("./lazy-c.js");',
  'assets/shared-b.js': 'export{a}from"./deep-d.js";',
  'assets/deep-d.js': 'export const a=1;',
  'assets/lazy-c.js': 'export const c=1;',
  'assets/index-a.css': 'a{}',
  'kiosk.json': '{}',
  'worker.js': '',
  'robots.txt': '',
};

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(join(dist, 'assets'));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(dist, file), text);
  for (const lang of TONGUES)
    writeFileSync(join(dist, manifestName(lang)), JSON.stringify(manifest(lang, [])));
});

afterAll(() => rmSync(dist, { recursive: true }));

describe('what is stored for use without network', () => {
  it('is every file but the worker and what no page reaches', () => {
    const urls = precacheList(dist, 'id').map((entry) => entry.url);
    expect(urls).toContain('assets/lazy-c.js');
    expect(urls).toContain('manifest.vi.webmanifest');
    expect(urls).not.toContain('worker.js');
    expect(urls).not.toContain('robots.txt');
  });

  it('has a hash to keep to, except what a site may edit', () => {
    const entries = new Map(precacheList(dist, 'id').map((entry) => [entry.url, entry]));
    const hash = createHash('sha384')
      .update(FILES['assets/deep-d.js'] ?? '')
      .digest('base64');
    expect(entries.get('assets/deep-d.js')).toEqual({
      url: 'assets/deep-d.js',
      revision: null,
      integrity: `sha384-${hash}`,
    });
    expect(entries.get('kiosk.json')).toEqual({ url: 'kiosk.json', revision: 'id' });
    expect(entries.get('index.html')?.revision).toMatch(/^[0-9a-f]{16}$/);
  });

  it('misses no file that the page or a manifest names', () => {
    const missing = missingFiles(dist);
    expect(missing).toContain('icons/x.svg');
    expect(missing).toContain('icons/any-192.png');
    expect(missing).not.toContain('assets/index-a.js');
  });
});

describe('budgets', () => {
  it('count what loads before the first words, not what loads later', () => {
    const first = weigh(dist).find((weight) => weight.name.startsWith('first view, scripts'));
    expect(first?.files).toEqual(['assets/deep-d.js', 'assets/index-a.js', 'assets/shared-b.js']);
  });

  it('name what is too heavy', () => {
    expect(overweight(dist, weigh(dist))).toBeNull();
    const [weight] = weigh(dist);
    expect(weight && overweight(dist, [{ ...weight, limit: 10 }])).toMatch(/Over budget.*\n.*assets\//);
  });
});

describe('manifests', () => {
  it('are one app in three languages', () => {
    const all = TONGUES.map((lang) => manifest(lang, []));
    expect(new Set(all.map((one) => one.id)).size).toBe(1);
    expect(all.map((one) => one.lang)).toEqual(TONGUES);
    expect(all[1]).toMatchObject({ name: 'Mine Stage', name_localized: { ja: { value: 'みねステージ' } } });
  });
});
