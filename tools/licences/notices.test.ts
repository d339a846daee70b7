import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../setup/modules.mjs';
import { NOTICES_FILE, notices } from './notices';

it('THIRD_PARTY.md is what the lock file asks for (else run: npm run third-party)', () => {
  expect(readFileSync(join(ROOT, NOTICES_FILE), 'utf8')).toBe(notices(ROOT));
});
