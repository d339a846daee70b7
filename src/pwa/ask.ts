// One question, one answer, over a MessageChannel; null when none comes in time.
import { after } from '../core/timers';

/** Sends `message` to a page or worker and waits at most `timeoutMs` for its answer. */
export function ask<T>(
  to: { postMessage(message: unknown, transfer: Transferable[]): void },
  message: unknown,
  timeoutMs: number,
): Promise<T | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const finish = (answer: T | null): void => {
      cancel();
      port1.close();
      resolve(answer);
    };
    const cancel = after(timeoutMs, () => finish(null));
    port1.onmessage = (event: MessageEvent<T>) => finish(event.data);
    to.postMessage(message, [port2]);
  });
}
