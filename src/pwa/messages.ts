// What page and worker say to each other. Every question carries a MessagePort for its answer.

/** Page → worker: take over now. Sent only after {@link ASK_AGREEMENT} was answered with agreement. */
export const SKIP_WAITING = 'SKIP_WAITING';
/** Page → worker: do all windows agree to an update? Answered with {@link Agreement}. */
export const ASK_AGREEMENT = 'ASK_AGREEMENT';
/** Worker → page: are you in use? Answered with `true` (busy) or `false`. Silence counts as busy. */
export const ASK_BUSY = 'BUSY?';
/** Page → worker: what is stored? Answered with {@link StoreStatus}. */
export const ASK_STATUS = 'STATUS?';

export interface Message {
  readonly type: typeof SKIP_WAITING | typeof ASK_AGREEMENT | typeof ASK_BUSY | typeof ASK_STATUS;
}

export interface Agreement {
  readonly agreed: boolean;
}

export interface StoreStatus {
  /** Files that are in the store now. */
  readonly files: number;
  /** Files that this version of the app consists of. */
  readonly expected: number;
}

/** Whether something received is one of our messages. */
export function isMessage(data: unknown): data is Message {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    [SKIP_WAITING, ASK_AGREEMENT, ASK_BUSY, ASK_STATUS].some((type) => type === data.type)
  );
}
