// The server of `npm start` and of the end-to-end tests: a folder of files, the right headers, and nothing else.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { cacheControl, SECURITY_HEADERS } from './headers';

/** The loopback address: nobody else on the network can reach the server. */
const THIS_MACHINE_ONLY = '127.0.0.1';

export interface ServeOptions {
  /** Folder to serve. */
  readonly dir: string;
  /** Port to listen on; 0 takes a free one. */
  readonly port: number;
  /** Network address to listen on. Default {@link THIS_MACHINE_ONLY}. */
  readonly host?: string;
}

export interface RunningServer {
  /** Address of the start page, with the slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

function answer(res: ServerResponse, status: number, text: string, more: Record<string, string> = {}): void {
  res.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...more,
  });
  res.end(res.req.method === 'HEAD' ? undefined : `${text}\n`);
}

/** Handler of one request for a file below `dir`. */
export function createHandler(dir: string): (req: IncomingMessage, res: ServerResponse) => void {
  const files = sirv(dir, {
    dev: true,
    etag: true,
    // `/` is index.html; no other name is guessed, and a missing file is a 404.
    extensions: ['html'],
    setHeaders: (res, path) => res.setHeader('Cache-Control', cacheControl(path)),
  });
  return (req, res) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.setHeader(name, value);
    res.on('pipe', (file) => {
      // A file that cannot be read after all, taken away or on a bad disk, costs this answer and not the server: whoever
      // asked sees that it was cut.
      file.on('error', () => res.destroy());
      // Whoever goes away in the middle leaves no file open, and what was still written to them is no error.
      res.on('error', () => file.destroy()).once('close', () => file.destroy());
    });
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      answer(res, 405, 'Method not allowed', { Allow: 'GET, HEAD' });
      return;
    }
    files(req, res, () => answer(res, 404, 'Not found'));
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Starts serving. Rejects with the system's error (`code` is `EADDRINUSE` when the port is taken). */
export async function start({ dir, port, host = THIS_MACHINE_ONLY }: ServeOptions): Promise<RunningServer> {
  const server = createServer(createHandler(dir));
  await listen(server, port, host);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}/`,
    port: actual,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
