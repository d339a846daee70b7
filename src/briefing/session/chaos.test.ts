// Windows that open, reload, freeze and crash in any order on slow channels: they end in one state, and every command
// of a window that lives was carried out exactly once.
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '../../core/random';
import { advance, createNode, isNewer, type Message, type Node, type NodeEvent, RETRY_MS } from './node';
import { beginSession, type Command, elapsedMs, type Session } from './session';

const TOTAL = 100_000;
const COMMANDS: readonly Command[] = [
  { kind: 'move', by: 1 },
  { kind: 'language', lang: 'vi' },
  { kind: 'language', lang: 'en' },
  { kind: 'cover', cover: 'break' },
  { kind: 'hold' },
  { kind: 'pause' },
  { kind: 'ink', stroke: [0.1, 0.2, 0.3, 0.4] },
];

interface Win {
  node: Node;
  frozen: boolean;
  /** Events that wait for the window to go on. */
  queue: NodeEvent[];
}

/** A machine: its windows, their channel, the lock and the storage. */
class Machine {
  readonly windows = new Map<string, Win>();
  now = 0;
  moves = new Map<string, number>();
  private born = 0;
  private mail: { to: string; at: number; message: Message }[] = [];
  private holder: string | null = null;
  private waiting: string[] = [];
  private stored: Session | null = null;
  /** When the last message of a pair of windows arrives: a channel keeps the order of one sender. */
  private readonly latest = new Map<string, number>();

  constructor(private readonly random: Random) {}

  open(): void {
    this.born += 1;
    const id = `w${this.born}`;
    this.windows.set(id, { node: createNode(id), frozen: false, queue: [] });
    this.give(id, { kind: 'open' });
    this.waiting.push(id);
    this.grant();
  }

  kill(id: string): void {
    this.windows.delete(id);
    this.mail = this.mail.filter(({ to }) => to !== id);
    this.waiting = this.waiting.filter((one) => one !== id);
    if (this.holder === id) this.holder = null;
    this.grant();
  }

  command(id: string, command: Command): void {
    if (command.kind === 'move') this.moves.set(id, (this.moves.get(id) ?? 0) + 1);
    this.give(id, { kind: 'command', command });
  }

  /** Takes the lock from a window that does not answer. */
  steal(id: string): void {
    const old = this.holder;
    if (old === id) return;
    this.waiting = this.waiting.filter((one) => one !== id);
    this.holder = id;
    if (old !== null) {
      this.give(old, { kind: 'follow' });
      this.waiting.push(old);
    }
    this.lead(id);
  }

  thaw(id: string): void {
    const win = this.windows.get(id);
    if (!win) return;
    win.frozen = false;
    const waiting = win.queue;
    win.queue = [];
    for (const event of waiting) this.give(id, event);
  }

  /** Lets `ms` pass and brings the mail that is due. */
  pass(ms: number): void {
    this.now += ms;
    const due = this.mail.filter(({ at }) => at <= this.now).sort((a, b) => a.at - b.at);
    this.mail = this.mail.filter(({ at }) => at > this.now);
    for (const { to, message } of due) this.give(to, { kind: 'message', message });
  }

  give(id: string, event: NodeEvent): void {
    const win = this.windows.get(id);
    if (!win) return;
    if (win.frozen) {
      win.queue.push(event);
      return;
    }
    const { node, send } = advance(win.node, event, TOTAL, this.now);
    win.node = node;
    if (node.leads && node.session && isNewer(node.session, this.stored)) this.stored = node.session;
    for (const message of send) {
      for (const to of this.windows.keys()) {
        if (to !== id) this.post(id, to, message);
      }
    }
  }

  private post(from: string, to: string, message: Message): void {
    const pair = `${from} ${to}`;
    const at = Math.max(this.now + this.random.range(1, 40), this.latest.get(pair) ?? 0);
    this.latest.set(pair, at);
    this.mail.push({ to, at, message });
  }

  private grant(): void {
    if (this.holder !== null) return;
    const next = this.waiting.shift();
    if (next === undefined) return;
    this.holder = next;
    this.lead(next);
  }

  private lead(id: string): void {
    const fresh = beginSession({ id: `s-${id}`, step: 1, lang: 'ja', allottedMs: 60_000 });
    this.give(id, { kind: 'lead', stored: this.stored, fresh });
  }
}

/** Plays `operations` random acts; the machine as they leave it. */
function play(seed: number, operations: number): Machine {
  const random = createRandom(seed);
  const machine = new Machine(random.fork('mail'));
  machine.open();
  machine.open();
  const any = (): string => [...machine.windows.keys()][random.index(machine.windows.size)] ?? '';
  for (let i = 0; i < operations; i++) {
    const act = random.next();
    if (act < 0.7) machine.command(any(), COMMANDS[random.index(COMMANDS.length)] ?? { kind: 'pause' });
    else if (act < 0.78 && machine.windows.size < 5) machine.open();
    else if (act < 0.86 && machine.windows.size > 1) machine.kill(any());
    else if (act < 0.92) {
      // A reload.
      machine.kill(any());
      machine.open();
    } else if (act < 0.96) {
      for (const id of machine.windows.keys()) machine.give(id, { kind: 'retry' });
    }
    machine.pass(random.range(0, 30));
  }
  return machine;
}

/** The same, and what all windows come to. */
function chaos(seed: number, operations: number): Machine {
  const machine = play(seed, operations);
  settle(machine);
  return machine;
}

function settle(machine: Machine): void {
  for (const id of machine.windows.keys()) machine.thaw(id);
  for (let round = 0; round < 6; round++) {
    for (const id of machine.windows.keys()) machine.give(id, { kind: 'retry' });
    machine.pass(100);
    machine.pass(100);
  }
}

function expectOneState(machine: Machine): Session {
  const states = [...machine.windows.values()].map(({ node }) => node.session);
  const [first] = states;
  if (!first) throw new Error('a window that lives must know the state');
  for (const other of states) expect(other).toEqual(first);
  expect([...machine.windows.values()].filter(({ node }) => node.leads)).toHaveLength(1);
  return first;
}

describe('windows in chaos', () => {
  it('end in one state, with every command of the living done once, for 300 seeds', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const machine = chaos(seed, 120);
      const session = expectOneState(machine);
      for (const [id, { node }] of machine.windows) {
        expect(node.pending, `seed ${seed}`).toEqual([]);
        expect(session.done[id] ?? 0, `seed ${seed}`).toBe(node.seq);
      }
      // Windows that died may have taken their last wishes with them, but nothing was done twice.
      const wished = [...machine.moves.values()].reduce((sum, count) => sum + count, 0);
      expect(session.step - 1, `seed ${seed}`).toBeLessThanOrEqual(wished);
      const living = [...machine.moves].filter(([id]) => machine.windows.has(id));
      const least = living.reduce((sum, [, count]) => sum + count, 0);
      expect(session.step - 1, `seed ${seed}`).toBeGreaterThanOrEqual(least);
    }
  });

  it('agree within half a second of the last act, each window saying its wishes again once, for 200 seeds', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const machine = play(seed, 60);
      for (let ms = 0; ms < 500; ms += 10) {
        if (ms === RETRY_MS) for (const id of machine.windows.keys()) machine.give(id, { kind: 'retry' });
        machine.pass(10);
      }
      const session = expectOneState(machine);
      for (const { node } of machine.windows.values()) expect(node.pending, `seed ${seed}`).toEqual([]);
      // The clock is the same instant in every window, to the millisecond, whoever was reloaded.
      const elapsed = [...machine.windows.values()].map(({ node }) =>
        node.session ? elapsedMs(node.session.watch, machine.now) : null,
      );
      expect(new Set(elapsed), `seed ${seed}`).toEqual(new Set([elapsedMs(session.watch, machine.now)]));
    }
  });

  it('go on without a leader that is frozen, and agree with it when it wakes', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = createRandom(seed);
      const machine = new Machine(random.fork('mail'));
      machine.open();
      machine.open();
      machine.open();
      machine.pass(100);
      const leader = machine.windows.get('w1');
      if (leader) leader.frozen = true;
      machine.command('w2', { kind: 'step', to: 7 });
      machine.pass(100);
      expect(machine.windows.get('w3')?.node.session?.step).toBe(1);
      machine.steal('w2');
      machine.pass(100);
      expect(machine.windows.get('w3')?.node.session?.step).toBe(7);
      machine.command('w3', { kind: 'move', by: 1 });
      machine.pass(random.range(0, 50));
      settle(machine);
      expect(expectOneState(machine).step).toBe(8);
      expect(machine.windows.get('w1')?.node.leads).toBe(false);
    }
  });

  it('agree on one leader where there are no locks', () => {
    const machine = new Machine(createRandom(5));
    machine.open();
    machine.pass(0);
    const other = createNode('z');
    machine.windows.set('z', { node: other, frozen: false, queue: [] });
    const fresh = beginSession({ id: 'other', step: 9, lang: 'en', allottedMs: 60_000 });
    machine.give('z', { kind: 'lead', stored: null, fresh });
    settle(machine);
    expect(expectOneState(machine).step).toBe(9);
  });
});
