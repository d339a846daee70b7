// What must be true before anything else can run: a Node that is new enough, and the packages of the lock file.
// Plain JavaScript without packages, because it runs on a machine where nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Oldest Node that Vite 8 runs on. */
const NODE_MINIMUM = [20, 19];

/**
 * Whether a Node version is new enough.
 * @param {string} version such as `20.19.1`
 */
export function nodeIsNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = NODE_MINIMUM;
  return major > needMajor || (major === needMajor && minor >= needMinor);
}

/** Ends the program with a message when Node is too old. */
export function requireNode() {
  if (nodeIsNewEnough(process.versions.node)) return;
  const need = NODE_MINIMUM.join('.');
  console.error(
    [
      '',
      `Node.js ${need} 以上が必要です（現在 ${process.versions.node}）。https://nodejs.org/ の LTS 版を入れてください。`,
      `Node.js ${need} or newer is needed (this is ${process.versions.node}). Please install the LTS from https://nodejs.org/.`,
      '',
    ].join('\n'),
  );
  process.exit(1);
}

/**
 * Names of packages that the lock file asks for and that are missing or of another version.
 * @param {string} root folder of the repository
 * @returns {string[]}
 */
export function stalePackages(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const hidden = join(root, 'node_modules/.package-lock.json');
  const present = existsSync(hidden) ? JSON.parse(readFileSync(hidden, 'utf8')).packages : {};
  return Object.keys(wanted).filter((path) => {
    if (path === '') return false;
    const here = present[path];
    // Packages for other machines are in the lock file but rightly absent.
    if (!here) return !wanted[path].optional;
    return here.version !== wanted[path].version;
  });
}

/**
 * Runs npm as the one that started us, on every operating system.
 * @param {string[]} args
 */
function npm(args) {
  const options = /** @type {const} */ ({ cwd: ROOT, stdio: ['ignore', 2, 2] });
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options).status;
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status;
}

/** Installs the packages of the lock file when any is missing or of another version; exits when that fails. */
export function requireModules() {
  const stale = stalePackages(ROOT);
  if (stale.length === 0) return;
  console.error(`部品を入れています… / Installing packages (${stale.length} missing or outdated) …`);
  if (npm(['ci', '--loglevel=warn', '--include=dev', '--no-audit', '--no-fund']) === 0) return;
  console.error(
    [
      '',
      '部品を入れられませんでした。初回だけはネットワークが必要です。接続を確かめて、もう一度実行してください。',
      'The packages could not be installed. The first start needs a network; check the connection and try again.',
      '',
    ].join('\n'),
  );
  process.exit(1);
}
