// A real Mosquitto on this machine for as long as a test runs.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** A broker that is not yet started. */
export async function createBroker(): Promise<Broker> {
  const folder = mkdtempSync(join(tmpdir(), 'broker-'));
  const config = join(folder, 'mosquitto.conf');
  // Some versions refuse to start with a WebSocket listener alone.
  const [plain, web] = [await freePort(), await freePort()];
  writeFileSync(
    config,
    `allow_anonymous true\nlistener ${plain} 127.0.0.1\nlistener ${web} 127.0.0.1\nprotocol websockets\n`,
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
