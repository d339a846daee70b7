// Serves dist for all tests on a free port; the address goes to the workers by environment.
import { existsSync } from 'node:fs';
import { start } from '../../tools/server/serve';
import { DIST } from './dist';

export default async function globalSetup(): Promise<() => Promise<void>> {
  if (!existsSync(`${DIST}/index.html`))
    throw new Error('There is no build to test: run `npm run build` first.');
  const server = await start({ dir: DIST, port: 0 });
  process.env.MINE_STAGE_URL = server.url;
  return () => server.close();
}
