// A real Mosquitto on this machine for as long as a test runs.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProgram, freePort } from '../setup/programs';

const program = findProgram('mosquitto');
const ASK_EVERY_MS = 20;
const STARTS_WITHIN_MS = 20_000;

/** Whether there is a Mosquitto to test with; says loudly what is not tested where there is none. */
export function hasBroker(whatFor: string): boolean {
  if (program === undefined)
    console.warn(`SKIPPED: ${whatFor}. Install mosquitto (apt-get install mosquitto) to test it.`);
  return program !== undefined;
}

/** The plug-in that can refuse; distributions put it into different folders. */
const refuser = ['/usr/lib', '/usr/local/lib']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
  .map((folder) => join(folder, 'mosquitto_dynamic_security.so'))
  .find((path) => existsSync(path));

/** Whether there is a Mosquitto that can refuse subscriptions; says loudly what is not tested where there is none. */
export function canRefuse(whatFor: string): boolean {
  if (!hasBroker(whatFor)) return false;
  if (refuser === undefined) console.warn(`SKIPPED: ${whatFor}. mosquitto_dynamic_security.so is missing.`);
  return refuser !== undefined;
}

function writeAcl(folder: string, lines: readonly string[]): string {
  const file = join(folder, 'acl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return `acl_file ${file}`;
}

function refuseSubscriptions(folder: string): readonly string[] {
  const file = join(folder, 'dynamic-security.json');
  const defaultACLAccess = { publishClientSend: true, publishClientReceive: true, subscribe: false };
  writeFileSync(file, JSON.stringify({ defaultACLAccess }));
  return [`plugin ${refuser}`, `plugin_opt_config_file ${file}`];
}

export interface Broker {
  /** Address over WebSocket. */
  readonly url: string;
  /** Port of {@link url}. */
  readonly port: number;
  /** Starts it; also again, after it was killed. Resolves when it listens. */
  start(): Promise<void>;
  /** Ends it without a word. */
  kill(): Promise<void>;
  /** Ends it for good. */
  close(): Promise<void>;
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (there: boolean) => (): void => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });

export interface BrokerOptions {
  /** Lines of an access list; without it everybody may do everything. */
  readonly acl?: readonly string[];
  /** Answers every subscription with a refusal, which an access list does not. Needs {@link canRefuse}. */
  readonly refuses?: boolean;
}

/** A broker that is not yet started. */
export async function createBroker({ acl, refuses = false }: BrokerOptions = {}): Promise<Broker> {
  const folder = mkdtempSync(join(tmpdir(), 'broker-'));
  const config = join(folder, 'mosquitto.conf');
  // It reads its files as a user of its own.
  chmodSync(folder, 0o755);
  const rules = [...(acl ? [writeAcl(folder, acl)] : []), ...(refuses ? refuseSubscriptions(folder) : [])];
  // Some versions refuse to start with a WebSocket listener alone.
  const [plain, web] = [await freePort(), await freePort()];
  writeFileSync(
    config,
    [
      'allow_anonymous true',
      ...rules,
      `listener ${plain} 127.0.0.1`,
      `listener ${web} 127.0.0.1`,
      'protocol websockets\n',
    ].join('\n'),
  );
  let running: ChildProcess | null = null;
  // A test that fails does not come to its end.
  process.once('exit', () => running?.kill('SIGKILL'));
  const kill = async (): Promise<void> => {
    const dying = running;
    running = null;
    if (!dying) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill('SIGKILL');
    await gone;
  };
  return {
    url: `ws://127.0.0.1:${web}`,
    port: web,
    async start() {
      running = spawn(program ?? 'mosquitto', ['-c', config], { stdio: 'ignore' });
      for (let waited = 0; !(await listens(web)); waited += ASK_EVERY_MS) {
        if (waited > STARTS_WITHIN_MS) throw new Error('mosquitto does not start');
        await wait(ASK_EVERY_MS);
      }
    },
    kill,
    async close() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
