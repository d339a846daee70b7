// `npm run third-party`: writes THIRD_PARTY.md, the notices of everything that is shipped. A unit test keeps it fresh.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/modules.mjs';
import { NOTICES_FILE, notices } from './notices';

writeFileSync(join(ROOT, NOTICES_FILE), notices(ROOT));
console.log(`${NOTICES_FILE} written.`);
