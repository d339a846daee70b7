// The server configurations of deploy/, by starting the real servers with them: every header, every kind of file, every
// 404, compared with what our own server says. Skipped, and said so, where a program is missing.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cacheControl, SECURITY_HEADERS } from '../server/headers';
import { ROOT } from '../setup/modules.mjs';
import { findProgram, freePort } from '../setup/programs';

const TYPES: Readonly<Record<string, string>> = {
  'index.html': 'text/html',
  'worker.js': 'javascript',
  'kiosk.json': 'application/json',
  'manifest.webmanifest': 'application/manifest+json',
  'icons/favicon.svg': 'image/svg+xml',
  'posters/home-landscape.avif': 'image/avif',
  'assets/app-1a2b3c4d.js': 'javascript',
  'assets/app-1a2b3c4d.css': 'text/css',
  'assets/face-1a2b3c4d.woff2': 'font/woff2',
};
const MISSING = ['/assets/gone-1a2b3c4d.js', '/goal/1', '/gone.html', '/assets/', '/icons', '/.git/config'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'servers-'));
  // A server started by root gives itself another user's rights.
  chmodSync(folder, 0o755);
  for (const file of Object.keys(TYPES)) {
    mkdirSync(join(folder, 'dist', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'dist', file), file);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Caddy with the configuration in deploy/ and these settings of it. */
const startCaddy = (program: string, settings: Readonly<Record<string, string>>): ChildProcess =>
  spawn(program, ['run', '--adapter', 'caddyfile', '--config', join(ROOT, 'deploy/caddy/Caddyfile')], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...settings,
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      MINE_STAGE_ROOT: join(folder, 'dist'),
    },
  });

async function stop(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await gone;
}

/** How each server is started on a port; its configuration is the one in deploy/. */
const SERVERS: Readonly<Record<string, (program: string, port: number) => ChildProcess>> = {
  caddy: (program, port) => startCaddy(program, { MINE_STAGE_SITE: `http://127.0.0.1:${port}` }),
  nginx: (program, port) => {
    const site = readFileSync(join(ROOT, 'deploy/nginx/mine-stage.conf'), 'utf8')
      .replaceAll('MINE_STAGE_PORT', `127.0.0.1:${port}`)
      .replaceAll('MINE_STAGE_ROOT', join(folder, 'dist'));
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off;\nworker_processes 1;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\nclient_body_temp_path ${folder}/body;\nproxy_temp_path ${folder}/proxy;\nfastcgi_temp_path ${folder}/fastcgi;\nuwsgi_temp_path ${folder}/uwsgi;\nscgi_temp_path ${folder}/scgi;\n${site}\n}\n`,
    );
    return spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  },
};

for (const [name, startServer] of Object.entries(SERVERS)) {
  const program = findProgram(name);
  if (program === undefined)
    console.warn(`SKIPPED: deploy/${name}. Install ${name} (apt-get install ${name}) to test it.`);
  describe.skipIf(program === undefined)(`deploy/${name}`, () => {
    let server: ChildProcess;
    let url = '';
    const get = (path: string, init?: RequestInit) => fetch(url + path, init);

    beforeAll(async () => {
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      server = startServer(program ?? '', port);
      await vi.waitFor(async () => expect((await get('/')).status).toBe(200), { timeout: 20_000 });
    }, 30_000);
    afterAll(() => stop(server));

    it('answers every file with its type, how long it may be kept, and what may run', async () => {
      for (const [file, type] of Object.entries(TYPES)) {
        const path = file === 'index.html' ? '/?mode=kiosk' : `/${file}`;
        const answer = await get(path);
        expect(answer.status, path).toBe(200);
        expect(answer.headers.get('content-type'), path).toContain(type);
        expect(answer.headers.get('cache-control'), path).toBe(cacheControl(`/${file}`));
        for (const [header, value] of Object.entries(SECURITY_HEADERS))
          expect(answer.headers.get(header), `${path} ${header}`).toBe(value);
        expect(await answer.text()).toBe(file);
      }
    });

    it('answers 404 for what is not there, never the start page, and lets nobody keep it', async () => {
      for (const path of MISSING) {
        const answer = await get(path, { redirect: 'manual' });
        expect(answer.status, path).toBe(404);
        expect(answer.headers.get('cache-control'), path).toBe('no-store');
        expect(answer.headers.get('content-security-policy')).toBe(
          SECURITY_HEADERS['Content-Security-Policy'],
        );
        expect(await answer.text()).not.toContain('index.html');
      }
    });

    it('only reads, and says 304 for what the browser has already', async () => {
      const answer = await get('/', { method: 'POST', body: 'x' });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, HEAD');
      const etag = (await get('/kiosk.json')).headers.get('etag') ?? '';
      expect((await get('/kiosk.json', { headers: { 'if-none-match': etag } })).status).toBe(304);
    });
  });
}

const caddy = findProgram('caddy');
describe.skipIf(caddy === undefined)('who reaches Caddy', () => {
  /** The settings of Caddy in a file of deploy/, each after `mark`, with another port than 8080. */
  const settingsIn = (file: string, mark: RegExp, port: number): Record<string, string> =>
    Object.fromEntries(
      readFileSync(join(ROOT, 'deploy', file), 'utf8')
        .split('\n')
        .filter((line) => mark.test(line))
        .flatMap((line) => [...line.matchAll(/(MINE_STAGE_[A-Z]+)=(\S*)/g)])
        .map(([, name = '', value = '']) => [name, value.replace('8080', String(port))]),
    );

  /** Whether anything listens there. */
  const listens = (host: string, port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect({ host, port, timeout: 2000 });
      const say = (answer: boolean) => (): void => {
        socket.destroy();
        resolve(answer);
      };
      socket.once('connect', say(true)).once('error', say(false)).once('timeout', say(false));
    });

  /** Addresses by which other machines know this one. Those of a link alone (fe80:) need its name to be reached. */
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'));
  const outside4 = outside.filter(({ family }) => family === 'IPv4');
  if (outside4.length === 0)
    console.warn(
      'SKIPPED: who reaches Caddy from the network. This machine has no IPv4 address but its own.',
    );

  it.skipIf(outside4.length === 0)(
    'is this machine alone on the Debian kiosk, and all the network in a container',
    async ({ onTestFinished }) => {
      const recipes = [
        { file: 'linux/mine-stage-server.service', mark: /^Environment=/, open: false },
        { file: 'container/Containerfile', mark: /^ENV /, open: true },
      ];
      for (const { file, mark, open } of recipes) {
        const port = await freePort();
        const settings = settingsIn(file, mark, port);
        expect(settings.MINE_STAGE_SITE, file).toContain(String(port));
        const server = startCaddy(caddy ?? '', settings);
        onTestFinished(() => stop(server));
        const here = `http://localhost:${port}/kiosk.json`;
        await vi.waitFor(async () => expect((await fetch(here)).status, file).toBe(200), { timeout: 20_000 });
        for (const { address } of open ? outside4 : outside)
          expect(await listens(address, port), `${file} on ${address}`).toBe(open);
      }
    },
    60_000,
  );

  it('lets the page connect to the broker that /etc/mine-stage.conf names', async ({ onTestFinished }) => {
    const port = await freePort();
    const server = startCaddy(caddy ?? '', {
      MINE_STAGE_SITE: `http://127.0.0.1:${port}`,
      MINE_STAGE_CONNECT: "'self' wss://kiosk.example",
    });
    onTestFinished(() => stop(server));
    await vi.waitFor(
      async () => {
        const { headers } = await fetch(`http://127.0.0.1:${port}/`);
        expect(headers.get('content-security-policy')).toContain("connect-src 'self' wss://kiosk.example;");
      },
      { timeout: 20_000 },
    );
  }, 30_000);
});
