// What page and worker say to each other. Every question carries a MessagePort for its answer.

/** Page → worker: take over now. Sent only after {@link ASK_AGREEMENT} was answered with agreement. */
export const SKIP_WAITING = 'SKIP_WAITING';
/** Page → worker: do all windows agree to an update? Answered with {@link Agreement}. */
export const ASK_AGREEMENT = 'ASK_AGREEMENT';
/** Worker → page: are you in use? Answered with `true` (busy) or `false`. Silence counts as busy. */
export const ASK_BUSY = 'BUSY?';
/** Page → worker: what is stored? Answered with {@link StoreStatus}. */
export const ASK_STATUS = 'STATUS?';

/** Page → worker: check every stored file by its hash. Answered with {@link AuditResult} when all are checked. */
export const ASK_AUDIT = 'AUDIT?';

const TYPES = [SKIP_WAITING, ASK_AGREEMENT, ASK_BUSY, ASK_STATUS, ASK_AUDIT] as const;

export interface Message {
  readonly type: (typeof TYPES)[number];
}

export interface Agreement {
  readonly agreed: boolean;
}

/** What a check of the stored files by hash has found. */
export interface AuditResult {
  /** Milliseconds of the wall's clock. */
  readonly at: number;
  readonly checked: number;
  readonly repaired: number;
  readonly broken: number;
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
    typeof data === 'object' && data !== null && 'type' in data && TYPES.some((type) => type === data.type)
  );
}
