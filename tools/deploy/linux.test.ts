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
import { afterAll, beforeAll, describe, expect, it, type TestContext, vi } from 'vitest';
import { ROOT } from '../setup/modules.mjs';
import { findProgram } from '../setup/programs';

const LINUX = join(ROOT, 'deploy/linux');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linux-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stand-in programs by name. */
function writePrograms(home: string, programs: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(home, name), text);
    chmodSync(join(home, name), 0o755);
  }
}

/** What the script finds in its environment at a home whose programs are stand-ins. */
const environmentOf = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${home}:${process.env.PATH}`,
  HOME: home,
  MINE_STAGE_PROFILE: join(home, 'profile'),
  MINE_STAGE_BROWSER: join(home, 'browser'),
});

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
    writePrograms(folder, { browser: `#!/bin/sh\nprintf '%s\\n' "$@" > ${folder}/arguments\n` });
    const { status } = spawnSync('sh', [join(LINUX, 'kiosk.sh')], {
      env: {
        ...process.env,
        HOME: folder,
        MINE_STAGE_BROWSER: join(folder, 'browser'),
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

  describe.concurrent('a kiosk that runs', () => {
    const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 50 });

    /** Runs the script with a stand-in browser that lives on without its page, as Chromium does. `page` is the page's script. */
    function run(
      { onTestFinished }: TestContext,
      name: string,
      page: string,
      settings: Readonly<Record<string, string>> = {},
    ) {
      const home = join(folder, name);
      const profile = join(home, 'profile');
      const store = join(profile, 'Default/Local Storage/leveldb');
      mkdirSync(store, { recursive: true });
      const starts = join(home, 'starts');
      const looks = join(home, 'looks');
      const programs = {
        browser: `#!/bin/sh
sh -c 'echo $$ >> ${starts}; ${page}' page --type=renderer --user-data-dir=${profile} &
page=$!
trap 'kill $page; exit 0' TERM
while :; do sleep 0.1; done
`,
        // Tells when the script looks for a page.
        pgrep: `#!/bin/sh\necho look >> ${looks}\nexec ${findProgram('pgrep')} "$@"\n`,
      };
      writePrograms(home, programs);
      const kiosk = spawn('sh', [join(LINUX, 'kiosk.sh')], {
        stdio: 'ignore',
        env: { ...environmentOf(home), ...settings },
      });
      const ended = new Promise((resolve) => kiosk.once('exit', resolve));
      onTestFinished(async () => {
        kiosk.kill('SIGTERM');
        await ended;
      });
      const lines = (file: string): string[] =>
        existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
      return {
        store,
        /** Processes of the pages that were started so far. */
        pages: (): number[] => lines(starts).map(Number),
        /** How often the script has looked whether a page lives. */
        looks: (): number => lines(looks).length,
      };
    }
    const LIVES = 'while :; do sleep 0.2; done';
    /** A page that writes what the app writes, but faster. */
    const writes = (store: string, until: string): string =>
      `while ${until}; do echo >> "${store}/000003.log"; sleep 0.3; done; ${LIVES}`;

    it('starts the browser anew when the process of its page has died', async (context) => {
      const { pages, looks } = run(context, 'dies', LIVES);
      // When it looks for the second time it has seen the page alive at the first.
      await until(() => expect(looks()).toBeGreaterThan(1));
      expect(pages()).toHaveLength(1);
      process.kill(pages()[0] ?? 0, 'SIGKILL');
      await until(() => expect(pages()).toHaveLength(2));
    }, 60_000);

    const QUICK = {
      MINE_STAGE_SILENT_S: '4',
      MINE_STAGE_LISTEN_EVERY_S: '1',
      MINE_STAGE_SETTLED_S: '1',
    };

    it('starts it anew when the page lives but has fallen silent; when it stays silent, not again', async (context) => {
      const silence = join(folder, 'silence');
      const store = join(folder, 'silent/profile/Default/Local Storage/leveldb');
      const { pages, looks } = run(context, 'silent', writes(store, `[ ! -e ${silence} ]`), QUICK);
      // Not while it writes, however long.
      await until(() => expect(looks()).toBeGreaterThan(7));
      expect(pages()).toHaveLength(1);
      writeFileSync(silence, '');
      await until(() => expect(pages()).toHaveLength(2));
      const then = looks();
      await until(() => expect(looks()).toBeGreaterThan(then + 7));
      expect(pages()).toHaveLength(2);
    }, 60_000);

    it('starts it anew when a page that was heard before is silent from its start', async (context) => {
      const silence = join(folder, 'silence-from-the-start');
      const store = join(folder, 'stuck/profile/Default/Local Storage/leveldb');
      const { pages } = run(context, 'stuck', writes(store, `[ ! -e ${silence} ]`), QUICK);
      await until(() => expect(existsSync(join(folder, 'stuck/profile.heard'))).toBe(true));
      writeFileSync(silence, '');
      process.kill(pages()[0] ?? 0, 'SIGKILL');
      await until(() => expect(pages()).toHaveLength(3));
    }, 60_000);

    it('does not judge a page that is no kiosk’s: it writes when it has something to keep', async (context) => {
      const silence = join(folder, 'silence-of-a-speaker');
      const store = join(folder, 'briefing/profile/Default/Local Storage/leveldb');
      const { pages, looks } = run(context, 'briefing', writes(store, `[ ! -e ${silence} ]`), {
        ...QUICK,
        MINE_STAGE_URL: 'http://localhost:8080/#/present',
      });
      await until(() => expect(looks()).toBeGreaterThan(4));
      writeFileSync(silence, '');
      await until(() => expect(looks()).toBeGreaterThan(12));
      expect(pages()).toHaveLength(1);
    }, 60_000);

    it('does not judge a page that writes nothing but at its beginning: its storage may be blocked', async (context) => {
      const store = join(folder, 'blocked/profile/Default/Local Storage/leveldb');
      const once = `echo >> "${store}/000003.log"; ${LIVES}`;
      const { pages, looks } = run(context, 'blocked', once, QUICK);
      await until(() => expect(looks()).toBeGreaterThan(9));
      expect(pages()).toHaveLength(1);
    }, 60_000);
  });

  /**
   * Lets the script start a stand-in browser that dies at once while `dies` holds, which is a test of the shell's about its
   * profile, until it lives. Returns the profile as each start found it.
   */
  function startsUntilItLives(name: string, dies: string): { profile: string; found: readonly string[][] } {
    const home = join(folder, name);
    const profile = join(home, 'profile');
    for (const part of [
      'Default/Local Storage',
      'Default/IndexedDB',
      'Default/Service Worker',
      'Default/GPUCache',
    ])
      mkdirSync(join(profile, part), { recursive: true });
    writeFileSync(join(profile, 'Default/Preferences'), '{}');
    writeFileSync(join(profile, 'Local State'), '{}');
    const starts = join(home, 'starts');
    const script = {
      browser: `#!/bin/sh
cd ${profile}
find . -mindepth 1 | sort | tr '\\n' ':' >> ${starts}; echo >> ${starts}
if ${dies}; then exit 133; fi
kill -TERM $PPID
`,
      // Nobody waits for the pauses here.
      sleep: '#!/bin/sh\nexit 0\n',
    };
    writePrograms(home, script);
    spawnSync('sh', [join(LINUX, 'kiosk.sh')], { timeout: 20_000, env: environmentOf(home) });
    // An empty profile is an empty line.
    const found = readFileSync(starts, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(':').filter((path) => path !== ''))
      .map((paths) => paths.map((path) => path.slice(2)));
    return { profile, found };
  }
  const KEPT = [
    'Default',
    'Default/IndexedDB',
    'Default/Local Storage',
    'Default/Preferences',
    'Default/Service Worker',
  ];

  it('takes away what a browser may have died of at its start, but nothing that the page keeps', () => {
    const { found } = startsUntilItLives('caches', '[ -e Default/GPUCache ] || [ -e "Local State" ]');
    expect(found).toHaveLength(2);
    expect(found[1]).toEqual(KEPT);
  });

  it('begins with a new profile when that was not enough, and puts the old one aside', () => {
    const { profile, found } = startsUntilItLives('stores', '[ -e Default/IndexedDB ]');
    expect(found.map((paths) => paths.length > 0)).toEqual([true, true, true, false]);
    expect(existsSync(join(`${profile}.aside`, 'Default/IndexedDB'))).toBe(true);
  });

  it('brings the profile back when the browser dies without it too', () => {
    const counter = join(folder, 'not-the-profile');
    const { profile, found } = startsUntilItLives(
      'blameless',
      `echo >> ${counter}; [ $(wc -l < ${counter}) -lt 6 ]`,
    );
    expect(found.map((paths) => paths.length > 0)).toEqual([true, true, true, false, true, true]);
    expect(found.at(-1)).toEqual(KEPT);
    expect(existsSync(`${profile}.aside`)).toBe(false);
  });

  it('has scripts that a shell can read', () => {
    for (const script of ['kiosk.sh', 'policies.sh', 'install.sh'])
      expect(spawnSync('sh', ['-n', join(LINUX, script)]).status, script).toBe(0);
  });

  it('starts both again whatever ends them', () => {
    for (const unit of ['mine-stage-kiosk.service', 'mine-stage-server.service'])
      expect(readFileSync(join(LINUX, unit), 'utf8')).toMatch(/^Restart=always$/m);
  });

  const textOf = (file: string): string => readFileSync(join(LINUX, file), 'utf8');

  it('lets both read the settings of the site, after those of its own: the later ones hold', () => {
    for (const unit of ['mine-stage-kiosk.service', 'mine-stage-server.service'])
      expect(textOf(unit), unit).toMatch(/^EnvironmentFile=-\/etc\/mine-stage\.conf$/m);
    const server = textOf('mine-stage-server.service');
    expect(server.lastIndexOf('\nEnvironment=')).toBeLessThan(server.indexOf('\nEnvironmentFile='));
  });

  it('starts cage without -s, with which a keyboard would reach a console', () => {
    const [, options = ''] =
      /^ExecStart=\/usr\/bin\/cage (.*)-- /m.exec(textOf('mine-stage-kiosk.service')) ?? [];
    expect(options.trim()).toBe('-d');
  });

  it('copies to the machine every file that is here for it', () => {
    const installer = textOf('install.sh');
    for (const file of readdirSync(LINUX))
      if (file !== 'install.sh') expect(installer).toContain(`$here/${file}"`);
  });

  describe('what the browser may do', () => {
    /** Runs the script; returns what it says, and the policies that lie there then. */
    function policiesFor(settings: Readonly<Record<string, string>>) {
      const file = join(folder, 'policies/managed/mine-stage.json');
      const { status, stderr } = spawnSync('sh', [join(LINUX, 'policies.sh')], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, MINE_STAGE_POLICY_FILE: file, ...settings },
      });
      const policies = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
      return { status, stderr, policies };
    }
    /** What staff need beside the page: their counts, which it makes into a file, and the sheet in the window for printing. */
    const FOR_STAFF = ['blob:*', 'chrome-untrusted://print'];

    it('is to open the kiosk’s own address and no other', () => {
      const standard = JSON.parse(textOf('policies.json'));
      const [, inScript] = /MINE_STAGE_URL:-(http[^}]+)\}/.exec(textOf('kiosk.sh')) ?? [];
      expect(standard.URLBlocklist).toEqual(['*']);
      expect(standard.URLAllowlist).toEqual([new URL(inScript ?? '').origin, ...FOR_STAFF]);
      expect(policiesFor({})).toEqual({ status: 0, stderr: '', policies: standard });
    });

    it('follows the address that the site has set', () => {
      for (const [url, origin] of [
        ['https://kiosk.example/mine/?mode=kiosk&lang=ja#/', 'https://kiosk.example'],
        ['http://192.0.2.7:8080?mode=kiosk', 'http://192.0.2.7:8080'],
        ['https://[2001:db8::7]:8443/', 'https://[2001:db8::7]:8443'],
      ] as const)
        expect(policiesFor({ MINE_STAGE_URL: url }).policies.URLAllowlist).toEqual([origin, ...FOR_STAFF]);
    });

    it('stays as it was, and says why, where the address is none', () => {
      policiesFor({ MINE_STAGE_URL: 'https://kiosk.example/' });
      for (const url of [
        'kiosk.example',
        'https://',
        'https://a"],"b":["/',
        'https://a&b#c/',
        'file:///etc',
      ]) {
        const { status, stderr, policies } = policiesFor({ MINE_STAGE_URL: url });
        expect(status, url).toBe(1);
        expect(stderr).toContain(`not ${url}.`);
        expect(policies.URLAllowlist[0]).toBe('https://kiosk.example');
      }
    });

    it('is everything again where the site says so', () => {
      policiesFor({});
      expect(policiesFor({ MINE_STAGE_POLICIES: 'off' })).toEqual({ status: 0, stderr: '', policies: null });
    });

    it('lets staff print and save, and nobody look into the machine', () => {
      expect(JSON.parse(textOf('policies.json'))).toMatchObject({
        DeveloperToolsAvailability: 2,
        PrintingEnabled: true,
        AllowFileSelectionDialogs: false,
        PromptForDownloadLocation: false,
        DownloadDirectory: '/home/kiosk/Downloads',
      });
      expect(textOf('install.sh')).toContain('useradd --create-home');
      expect(textOf('mine-stage-kiosk.service')).toMatch(
        /^ExecStartPre=-\+\/opt\/mine-stage\/policies\.sh$/m,
      );
    });
  });
});
