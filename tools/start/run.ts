// What `npm start` does once the packages are there: build if stale, serve, and say where.
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { buildId } from '../build/inputs';
import { isFresh } from '../build/stamp';
import { start } from '../server/serve';
import { ROOT } from '../setup/modules.mjs';

const DEFAULT_PORT = 4173;
const HIGHEST_PORT = 65_535;
const DIST = join(ROOT, 'dist');

/** The port asked for by the environment, or null when it is not a port. */
function wantedPort(text: string | undefined): number | null {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT ? port : null;
}

/** IPv4 addresses of this machine that others can reach. */
function outsideAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}

function printAddresses(url: string, port: number, host: string | undefined): void {
  const lines = [
    '',
    'みねステージ / Mine Stage',
    '',
    `  キオスク   kiosk      ${url}?mode=kiosk#/`,
    `  発表       briefing   ${url}#/present`,
    `  タブレット tablet     ${url}`,
  ];
  if (host === undefined) {
    lines.push('', '  ほかの端末から見るには / to let other devices in: HOST=0.0.0.0 npm start');
  } else {
    for (const address of outsideAddresses())
      lines.push(`             network    http://${address}:${port}/`);
    lines.push(
      '',
      '  ほかの端末にオフライン用として入れるには https での配信が必要です。',
      '  Other devices can keep the app for offline use only when it is served over https.',
    );
  }
  lines.push('', '  終了 / stop: Ctrl+C', '');
  console.log(lines.join('\n'));
}

function explainFailure(error: unknown, port: number): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    console.error(
      `\nポート ${port} はほかのプログラムが使っています。別の番号で: PORT=${port + 1} npm start\n` +
        `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start\n`,
    );
  } else if (code === 'EACCES') {
    console.error(
      `\nポート ${port} を使う権限がありません。1024 以上の番号で: PORT=${DEFAULT_PORT} npm start\n` +
        `Port ${port} may not be used by this user. Choose one above 1023: PORT=${DEFAULT_PORT} npm start\n`,
    );
  } else {
    console.error(error);
  }
}

/** Builds if needed and serves until stopped. Returns the exit code: 1 when that was not possible. */
export async function run(): Promise<number> {
  const port = wantedPort(process.env.PORT);
  if (port === null) {
    console.error(
      `PORT=${process.env.PORT}: 0–${HIGHEST_PORT} の数ではありません / is not a number from 0 to ${HIGHEST_PORT}.`,
    );
    return 1;
  }
  if (!isFresh(DIST, buildId(ROOT))) {
    console.log('組み立てています… / Building …');
    try {
      await build({
        root: ROOT,
        configFile: join(ROOT, 'vite.config.ts'),
        configLoader: 'runner',
        logLevel: 'warn',
      });
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error('\n組み立てに失敗しました（上の説明を見てください）/ The build failed; see above.');
      return 1;
    }
  }
  const host = process.env.HOST || undefined;
  try {
    const server = await start({ dir: DIST, port, ...(host === undefined ? {} : { host }) });
    printAddresses(server.url, server.port, host);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
    return 0;
  } catch (error) {
    explainFailure(error, port);
    return 1;
  }
}
