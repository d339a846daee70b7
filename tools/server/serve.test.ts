// The server, asked over the network as a browser would.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, start } from './serve';

/** Where the system shows such things as files. */
const UNREADABLE = '/proc/self/mem';
const OPEN_FILES = '/proc/self/fd';

let folder = '';
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const file of [
    'index.html',
    'worker.js',
    'manifest.webmanifest',
    'kiosk.json',
    'assets/app-1a2b3c4d.js',
  ]) {
    writeFileSync(join(folder, 'site', file), file);
  }
  server = await start({ dir: join(folder, 'site'), port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.url), init);

/** A request whose path is sent as written; `fetch` would tidy it first. */
const raw = (path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const asked = request({ port: server.port, host: '127.0.0.1', path }, (res) => {
      let body = '';
      res.on('data', (part) => {
        body += part;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end();
  });

describe('server', () => {
  it('serves the page at / whatever the query, and asks browsers to check it', async () => {
    for (const path of ['/', '/?mode=kiosk', '/index.html']) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toBe('index.html');
    }
  });

  it.each([
    ['/worker.js', 'javascript'],
    ['/manifest.webmanifest', 'application/manifest+json'],
    ['/kiosk.json', 'application/json'],
  ])('lets no cache keep %s', async (path, type) => {
    const answer = await get(path);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toContain(type);
  });

  it('lets hashed files be kept for ever', async () => {
    const answer = await get('/assets/app-1a2b3c4d.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each(['/assets/gone-1a2b3c4d.js', '/goal/1', '/assets/', '/..%2fsecret.txt', '/%00', '/%'])(
    'answers 404 for %s',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '//../secret.txt'])(
    'gives away nothing outside its folder: %s',
    async (path) => {
      const { status, body } = await raw(path);
      expect(status).toBe(404);
      expect(body).not.toContain('secret');
    },
  );

  it('says on every answer what may run', async () => {
    for (const path of ['/', '/gone']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    }
  });

  it('only reads', async () => {
    expect((await get('/', { method: 'HEAD' })).status).toBe(200);
    const answer = await get('/', { method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it('says 304 for what the browser has already', async () => {
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  // The memory of a process is there for whoever asks, and nobody can read its beginning.
  it.runIf(existsSync(UNREADABLE))('goes on after a file that it could not read', async () => {
    symlinkSync(UNREADABLE, join(folder, 'site/unreadable.txt'));
    await expect(raw('/unreadable.txt')).rejects.toThrow();
    expect((await get('/')).status).toBe(200);
  });

  it.runIf(existsSync(OPEN_FILES))('leaves no file open for those who went away', async () => {
    const large = join(realpathSync(folder), 'site/large.bin');
    writeFileSync(large, Buffer.alloc(20_000_000));
    /** How many files of this process are the large one. A file may be closed while one looks. */
    const open = (): number =>
      readdirSync(OPEN_FILES).filter((file) => {
        try {
          return readlinkSync(join(OPEN_FILES, file)) === large;
        } catch {
          return false;
        }
      }).length;
    for (let i = 0; i < 5; i++) {
      await new Promise<void>((resolve) => {
        const asked = request({ port: server.port, host: '127.0.0.1', path: '/large.bin' }, (res) => {
          res.once('data', () => asked.destroy());
          res.once('close', resolve);
        });
        asked.on('error', () => undefined).end();
      });
    }
    await expect.poll(open).toBe(0);
  });

  it('fails with EADDRINUSE when the port is taken', async () => {
    await expect(start({ dir: folder, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
