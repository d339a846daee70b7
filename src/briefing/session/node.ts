// One window's part in a briefing, pure: which messages it answers, and what it believes. One window leads and carries
// out everybody's commands; whoever leads next goes on from the newest state that was stored or heard.
import { type Command, reduceSession, type Session } from './session';

/** Version of what windows say to each other; others are not understood. */
export const PROTOCOL = 1;
/** Commands are said again after this long without an answer. */
export const RETRY_MS = 400;

export type Message =
  /** Somebody has arrived and would like to know the state. */
  | { readonly v: typeof PROTOCOL; readonly type: 'hello'; readonly from: string }
  /** The whole state. May come twice, late, or out of order: only a newer one counts. */
  | { readonly v: typeof PROTOCOL; readonly type: 'state'; readonly from: string; readonly session: Session }
  /** A wish, sent again until a state says that it is done. */
  | {
      readonly v: typeof PROTOCOL;
      readonly type: 'do';
      readonly from: string;
      readonly seq: number;
      readonly command: Command;
    };

export interface Node {
  readonly id: string;
  readonly leads: boolean;
  /** Null until a state has been heard or made. */
  readonly session: Session | null;
  /** Number of this window's last command. */
  readonly seq: number;
  /** Its commands that no state says are done. */
  readonly pending: readonly { readonly seq: number; readonly command: Command }[];
}

export type NodeEvent =
  | { readonly kind: 'open' }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'command'; readonly command: Command }
  /** The lock is ours. `stored` is what storage has; `fresh` is used when nothing is known. */
  | { readonly kind: 'lead'; readonly stored: Session | null; readonly fresh: Session }
  /** The lock was taken from us. */
  | { readonly kind: 'follow' }
  /** Nothing was heard of our commands for a while. */
  | { readonly kind: 'retry' };

export interface Outcome {
  readonly node: Node;
  readonly send: readonly Message[];
}

/** A window that has just opened. `id` is its own and never used again. */
export const createNode = (id: string): Node => ({ id, leads: false, session: null, seq: 0, pending: [] });

/** Whether `a` is later than `b`. */
export function isNewer(a: Session, b: Session | null): boolean {
  if (b === null) return true;
  if (a.term !== b.term) return a.term > b.term;
  return a.by === b.by ? a.rev > b.rev : a.by > b.by;
}

const hello = (node: Node): Message => ({ v: PROTOCOL, type: 'hello', from: node.id });
const wishes = (node: Node): Message[] =>
  node.pending.map(({ seq, command }) => ({ v: PROTOCOL, type: 'do', from: node.id, seq, command }));
const state = (node: Node): Message[] =>
  node.session === null ? [] : [{ v: PROTOCOL, type: 'state', from: node.id, session: node.session }];

/** Carries out command `seq` of window `from`, once. Commands of one window are done in their order. */
function carryOut(
  session: Session,
  from: string,
  seq: number,
  command: Command,
  total: number,
  now: number,
): Session {
  if (seq !== (session.done[from] ?? 0) + 1) return session;
  const next = reduceSession(session, command, total, now);
  return { ...next, rev: session.rev + 1, done: { ...next.done, [from]: seq } };
}

/** Takes a newer state and forgets commands it says are done. */
function adopt(node: Node, session: Session): Node {
  if (!isNewer(session, node.session)) return node;
  const last = session.done[node.id] ?? 0;
  return { ...node, session, pending: node.pending.filter(({ seq }) => seq > last) };
}

function carryOutOwn(node: Node, total: number, now: number): Node {
  if (node.session === null) return node;
  const session = node.pending.reduce(
    (before, { seq, command }) => carryOut(before, node.id, seq, command, total, now),
    node.session,
  );
  return { ...node, session, pending: [] };
}

function hear(node: Node, message: Message, total: number, now: number): Outcome {
  if (message.v !== PROTOCOL || message.from === node.id) return { node, send: [] };
  switch (message.type) {
    case 'hello':
      return { node, send: node.leads ? state(node) : [] };
    case 'state': {
      const after = adopt(node, message.session);
      if (!node.leads) return { node: after, send: [] };
      // Two believe that they lead (a lock was taken over, or there are no locks): the newer state wins.
      if (after === node) return { node, send: message.session.by === node.id ? [] : state(node) };
      const follower = { ...after, leads: false };
      return { node: follower, send: wishes(follower) };
    }
    case 'do': {
      if (!node.leads || node.session === null) return { node, send: [] };
      const session = carryOut(node.session, message.from, message.seq, message.command, total, now);
      const after = { ...node, session };
      // Even when it was done before: the sender has not heard of it.
      return { node: after, send: state(after) };
    }
  }
}

/** What `node` is after `event`, and what it says, in a deck of `total` steps at `now`. */
export function advance(node: Node, event: NodeEvent, total: number, now: number): Outcome {
  switch (event.kind) {
    case 'open':
      return { node, send: [hello(node)] };
    case 'message':
      return hear(node, event.message, total, now);
    case 'command': {
      const seq = node.seq + 1;
      const wish = { seq, command: event.command };
      const after = { ...node, seq, pending: [...node.pending, wish] };
      if (!node.leads) return { node: after, send: wishes(after).slice(-1) };
      const done = carryOutOwn(after, total, now);
      return { node: done, send: state(done) };
    }
    case 'lead': {
      const stored = event.stored;
      const known = stored !== null && isNewer(stored, node.session) ? adopt(node, stored) : node;
      const session = known.session ?? event.fresh;
      const mine = { ...session, term: session.term + 1, by: node.id, rev: session.rev + 1 };
      const leader = { ...known, leads: true, session: mine };
      const done = carryOutOwn(leader, total, now);
      return { node: done, send: state(done) };
    }
    case 'follow': {
      const follower = { ...node, leads: false };
      return { node: follower, send: [hello(follower), ...wishes(follower)] };
    }
    case 'retry':
      return { node, send: node.leads ? [] : [hello(node), ...wishes(node)] };
  }
}
