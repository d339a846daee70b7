// The Debian recipe: what can be proven without a machine to install it on. The script is run with a stand-in browser.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../setup/modules.mjs';

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
  });

  it('has scripts that a shell can read', () => {
    for (const script of ['kiosk.sh', 'install.sh'])
      expect(spawnSync('sh', ['-n', join(LINUX, script)]).status, script).toBe(0);
  });

  it('starts both again whatever ends them', () => {
    for (const unit of ['mine-stage-kiosk.service', 'mine-stage-server.service'])
      expect(readFileSync(join(LINUX, unit), 'utf8')).toMatch(/^Restart=always$/m);
  });
});
