// The build under test and an MQTT broker under one address, as a city's web server puts them (docs/fleet.md).
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createHandler } from '../../tools/server/serve';
import { DIST } from './dist';

/** Serves the build; WebSockets go to the broker at `port` of this machine. */
export async function openBrokerSite(port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(createHandler(DIST));
  server.on('upgrade', ({ method, url, rawHeaders }, visitor, head) => {
    const broker = connect(port, '127.0.0.1', () => {
      const lines = rawHeaders.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`));
      broker.write(`${method} ${url} HTTP/1.1\r\n${lines.join('')}\r\n`);
      broker.write(head);
      broker.pipe(visitor).pipe(broker);
    });
    // Either end may go without a word: then the other goes too.
    for (const [one, other] of [
      [broker, visitor],
      [visitor, broker],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
