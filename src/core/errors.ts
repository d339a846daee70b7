// Errors the app knows how to live with.

/** What went wrong, for the code that decides what to show instead. */
export type ErrorKind = 'no-webgl' | 'context-lost' | 'chunk' | 'content';

/** An error with a kind; its message says what is wrong and what happens now. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  constructor(kind: ErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.kind = kind;
  }
}
