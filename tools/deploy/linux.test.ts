// The Debian recipe: what can be proven without a machine to install it on. The script is run with a stand-in browser.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../setup/modules.mjs';
import { findProgram } from '../setup/programs';

const LINUX = join(ROOT, 'deploy/linux');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linux-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('deploy/linux', () => {
  it('starts a browser that keeps its profile, never a private one, after repairing what a power cut left', () => {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'Default'), { recursive: true });
    writeFileSync(
      join(profile, 'Default/Preferences'),
      '{"profile":{"exit_type":"Crashed","exited_cleanly":false,"name":"kiosk"}}',
    );
    writeFileSync(join(profile, 'SingletonLock'), 'gone');
    const stores = { sound: 'MANIFEST-000001\n', 'cut-off': 'MANIF', zeros: '\0'.repeat(16), empty: '' };
    for (const [name, first] of Object.entries(stores)) {
      mkdirSync(join(profile, 'Default/IndexedDB', name), { recursive: true });
      writeFileSync(join(profile, 'Default/IndexedDB', name, 'CURRENT'), first);
    }
    const browser = join(folder, 'browser');
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > ${folder}/arguments\n`);
    chmodSync(browser, 0o755);
    const { status } = spawnSync('sh', [join(LINUX, 'kiosk.sh')], {
      env: {
        ...process.env,
        HOME: folder,
        MINE_STAGE_BROWSER: browser,
        MINE_STAGE_ONCE: '1',
        MINE_STAGE_URL: 'http://localhost:8080/?mode=kiosk&lang=ja',
      },
    });
    expect(status).toBe(0);
    const given = readFileSync(join(folder, 'arguments'), 'utf8').trim().split('\n');
    expect(given).toContain(`--user-data-dir=${profile}`);
    expect(given.join(' ')).not.toMatch(/incognito|guest|inprivate/i);
    for (const flag of [
      '--kiosk',
      '--hide-crash-restore-bubble',
      '--overscroll-history-navigation=0',
      '--disable-pinch',
    ])
      expect(given).toContain(flag);
    expect(given.at(-1)).toBe('http://localhost:8080/?mode=kiosk&lang=ja');
    const preferences = readFileSync(join(profile, 'Default/Preferences'), 'utf8');
    expect(JSON.parse(preferences).profile).toEqual({
      exit_type: 'Normal',
      exited_cleanly: true,
      name: 'kiosk',
    });
    expect(existsSync(join(profile, 'SingletonLock'))).toBe(false);
    expect(readdirSync(join(profile, 'Default/IndexedDB'))).toEqual(['sound']);
  });

  it('starts the browser anew when the process of its page has died', async () => {
    const profile = join(folder, 'living');
    const starts = join(folder, 'starts');
    const browser = join(folder, 'browser-with-a-page');
    // Lives on without its page, as Chromium does.
    writeFileSync(
      browser,
      `#!/bin/sh
sh -c 'echo $$ >> ${starts}; while :; do sleep 0.2; done' page --type=renderer --user-data-dir=${profile} &
page=$!
trap 'kill $page; exit 0' TERM
while :; do sleep 0.1; done
`,
    );
    chmodSync(browser, 0o755);
    // Tells when the script looks for a page.
    const looks = join(folder, 'looks');
    const look = join(folder, 'pgrep');
    writeFileSync(look, `#!/bin/sh\ntouch ${looks}\nexec ${findProgram('pgrep')} "$@"\n`);
    chmodSync(look, 0o755);
    const kiosk = spawn('sh', [join(LINUX, 'kiosk.sh')], {
      stdio: 'ignore',
      env: {
        ...process.env,
        PATH: `${folder}:${process.env.PATH}`,
        HOME: folder,
        MINE_STAGE_PROFILE: profile,
        MINE_STAGE_BROWSER: browser,
      },
    });
    const ended = new Promise((resolve) => kiosk.once('exit', resolve));
    const pages = (): number[] => readFileSync(starts, 'utf8').trim().split('\n').map(Number);
    const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 50 });
    await until(() => expect(pages()).toHaveLength(1));
    // When it looks for the second time it has seen the page alive at the first.
    for (let nth = 0; nth < 2; nth++) {
      rmSync(looks, { force: true });
      await until(() => expect(existsSync(looks)).toBe(true));
    }
    const [page = 0] = pages();
    process.kill(page, 'SIGKILL');
    await until(() => expect(pages()).toHaveLength(2));
    kiosk.kill('SIGTERM');
    await ended;
  }, 60_000);

  it('has scripts that a shell can read', () => {
    for (const script of ['kiosk.sh', 'install.sh'])
      expect(spawnSync('sh', ['-n', join(LINUX, script)]).status, script).toBe(0);
  });

  it('starts both again whatever ends them', () => {
    for (const unit of ['mine-stage-kiosk.service', 'mine-stage-server.service'])
      expect(readFileSync(join(LINUX, unit), 'utf8')).toMatch(/^Restart=always$/m);
  });
});
