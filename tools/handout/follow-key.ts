// `npm run follow-key`: makes the speaker's pair of keys for listeners on other machines.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeys } from '../../src/core/signing';

const file = join(process.cwd(), 'speaker-key.json');
if (existsSync(file)) {
  console.error(
    'speaker-key.json がもうあります。作り直すときは先に移してください。\nspeaker-key.json is there already.',
  );
  process.exit(1);
}
const { publicKey, privateKey } = await createKeys();
writeFileSync(file, `${JSON.stringify(privateKey)}\n`, { mode: 0o600 });
console.log(`speaker-key.json を作りました。発表者だけが持ち、公開しないでください。
kiosk.json に次の行を書きます（broker と room は実際のものに）。
speaker-key.json was made: for the speaker only. Put this into kiosk.json:

  "follow": { "broker": "wss://broker.example/mqtt", "room": "council", "key": "${publicKey}" }
`);
