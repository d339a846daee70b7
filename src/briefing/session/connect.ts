// Joins this window to the briefing on this machine: channel, lock, storage and clock around the pure protocol.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Lang } from '../../content/types';
import { monotonicMs, wallDate } from '../../core/clock';
import { after, type Cancel, every } from '../../core/timers';
import type { Pointer } from '../pointer/pointer';
import { advance, createNode, type Message, type NodeEvent, PROTOCOL, RETRY_MS } from './node';
import { type Presence, type Role, stillHere, withPresence } from './presence';
import { beginSession, type Command, type Session } from './session';
import { bindTab, forgetEarlier, keep, readEarlier, readKept, setAside, tabBelongsTo } from './stored';

/** What windows say besides the protocol: who is here, and where the speaker points. Neither is kept. */
type Aside =
  | ({ readonly v: typeof PROTOCOL; readonly type: 'here' } & Omit<Presence, 'heardMs'>)
  | { readonly v: typeof PROTOCOL; readonly type: 'bye'; readonly from: string }
  | {
      readonly v: typeof PROTOCOL;
      readonly type: 'point';
      readonly from: string;
      readonly pointer: Pointer | null;
    };

export interface Briefing {
  /** Null until this window has heard or begun one. */
  readonly session: ReadonlySignal<Session | null>;
  /** The other windows. */
  readonly others: ReadonlySignal<readonly Presence[]>;
  /** An unfinished briefing of before, to be taken up or forgotten. */
  readonly earlier: ReadonlySignal<Session | null>;
  /** Where the speaker points now. */
  readonly pointer: Signal<Pointer | null>;
  command(command: Command): void;
  point(pointer: Pointer | null): void;
  /** Takes the earlier briefing up, or forgets it. */
  takeUp(resume: boolean): void;
  restart(): void;
  /** Tells the others how this window is. */
  tell(change: Partial<Pick<Presence, 'awake' | 'aspect' | 'full'>>): void;
  dispose(): void;
}

export interface ConnectOptions {
  readonly role: Role;
  total(): number;
  /** Where a new briefing begins. */
  begin(): { readonly step: number; readonly lang: Lang; readonly allottedMs: number };
}

/** A leader that has not answered for this long has its lock taken away. */
const SILENT_LEADER_MS = 1500;
/** How often the speaker asks who is here. */
const ASK_MS = 4000;
/** Without locks whoever hears nothing for this long leads. */
const ALONE_MS = 500;

/** An id that no other window has; needs no secure context. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');

const epochMs = (): number => wallDate().getTime();
/** Another copy of the app on the same host has another path, and another briefing. */
const channelName = (): string => `mine-stage.briefing ${new URL('.', document.baseURI).pathname}`;

/** Joins. The first window of a machine begins a briefing; followers never do. */
export function connect(options: ConnectOptions): Briefing {
  const { role } = options;
  const name = channelName();
  const channel = new BroadcastChannel(name);
  const session = signal<Session | null>(null);
  const others = signal<readonly Presence[]>([]);
  const earlier = signal<Session | null>(role === 'speaker' ? readEarlier(epochMs()) : null);
  const pointer = signal<Pointer | null>(null);
  const ends = new AbortController();
  let node = createNode(newId());
  let me: Omit<Presence, 'from' | 'heardMs'> = {
    role,
    hidden: document.hidden,
    awake: 'asleep',
    full: false,
    aspect: innerWidth / innerHeight,
  };
  let unansweredMs: number | null = null;
  let retry: Cancel = () => {};
  let release: () => void = () => {};

  const say = (message: Message | Aside): void => {
    if (!ends.signal.aborted) channel.postMessage(message);
  };
  const sayHere = (): void => say({ v: PROTOCOL, type: 'here', from: node.id, ...me });

  function feed(event: NodeEvent): void {
    const outcome = advance(node, event, options.total(), epochMs());
    const changed = outcome.node.session !== node.session;
    node = outcome.node;
    for (const message of outcome.send) say(message);
    if (changed && node.session) {
      if (node.leads) keep(node.session, epochMs());
      if (role !== 'follower') bindTab(node.session.id);
      if (node.session.step !== session.peek()?.step) pointer.value = null;
      session.value = node.session;
    }
    if (node.pending.length === 0) unansweredMs = null;
    else unansweredMs ??= monotonicMs();
    retry();
    if (role !== 'follower' && (node.pending.length > 0 || node.session === null))
      retry = after(RETRY_MS, tryAgain);
  }

  function tryAgain(): void {
    feed({ kind: 'retry' });
    if (unansweredMs !== null && monotonicMs() - unansweredMs > SILENT_LEADER_MS) {
      unansweredMs = monotonicMs();
      askToLead(true);
    }
  }

  /** What a new leader that has heard nothing goes on from: what this very tab was in, else nothing. */
  function lead(): void {
    const now = epochMs();
    const kept = readKept(now);
    const known = node.session !== null;
    const mine = kept !== null && (known || tabBelongsTo(kept.id));
    if (!known && !mine) {
      setAside(now);
      if (role === 'speaker') earlier.value = readEarlier(now);
    }
    const begun = options.begin();
    const fresh = beginSession({ id: newId(), ...begun });
    // The audience's own address is as new as any store.
    const stored =
      mine && !known && role === 'audience' ? { ...kept, step: begun.step, lang: begun.lang } : kept;
    feed({ kind: 'lead', stored: mine ? stored : null, fresh });
  }

  function askToLead(steal: boolean): void {
    if (role === 'follower') return;
    if (!('locks' in navigator)) {
      after(ALONE_MS, () => {
        if (!ends.signal.aborted && !node.leads && (steal || node.session === null)) lead();
      });
      return;
    }
    const held = (): Promise<void> | undefined => {
      if (ends.signal.aborted) return undefined;
      lead();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    };
    const how = steal ? { steal: true } : { signal: ends.signal };
    void navigator.locks.request(name, how, held).catch(() => {
      // Taken away by a window that heard nothing from us, or this window has left.
      if (ends.signal.aborted) return;
      feed({ kind: 'follow' });
      askToLead(false);
    });
  }

  function hear(data: unknown): void {
    const message = data as Message | Aside;
    if (message?.v !== PROTOCOL) return;
    switch (message.type) {
      case 'here': {
        const { v: _, type: __, ...presence } = message;
        others.value = withPresence(others.peek(), { ...presence, heardMs: monotonicMs() });
        return;
      }
      case 'bye':
        others.value = others.peek().filter(({ from }) => from !== message.from);
        return;
      case 'point':
        pointer.value = message.pointer;
        return;
      default:
        if (message.type === 'hello') sayHere();
        feed({ kind: 'message', message });
    }
  }

  channel.onmessage = (event: MessageEvent<unknown>) => hear(event.data);
  document.addEventListener(
    'visibilitychange',
    () => {
      me = { ...me, hidden: document.hidden };
      sayHere();
    },
    { signal: ends.signal },
  );
  addEventListener('pagehide', () => say({ v: PROTOCOL, type: 'bye', from: node.id }), {
    signal: ends.signal,
  });
  const stopAsking =
    role === 'speaker'
      ? every(ASK_MS, () => {
          say({ v: PROTOCOL, type: 'hello', from: node.id });
          others.value = stillHere(others.peek(), monotonicMs());
        })
      : () => {};

  feed({ kind: 'open' });
  sayHere();
  askToLead(false);

  const command = (wish: Command): void => feed({ kind: 'command', command: wish });
  return {
    session,
    others,
    earlier,
    pointer,
    command,
    point(next) {
      pointer.value = next;
      say({ v: PROTOCOL, type: 'point', from: node.id, pointer: next });
    },
    takeUp(resume) {
      const from = earlier.peek();
      forgetEarlier();
      earlier.value = null;
      if (resume && from) command({ kind: 'resume', from });
    },
    restart: () => command({ kind: 'restart', id: newId() }),
    tell(change) {
      me = { ...me, ...change };
      sayHere();
    },
    dispose() {
      say({ v: PROTOCOL, type: 'bye', from: node.id });
      retry();
      stopAsking();
      ends.abort();
      release();
      channel.close();
    },
  };
}
