// Generation never runs on the thread of the page while a worker answers: what is shown is the worker's.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bake as bakePlateau } from './bake';
import { bake as bakeCave } from './cave/bake';
import { bake as bakePlateaus } from './dongvan/bake';
import { inWorker } from './in-worker';
import { bake as bakeTime } from './time/bake';

type Kind = 'message' | 'error' | 'messageerror';

/** A worker that answers as it is told to, and remembers what it was asked and whether it was ended. */
class FakeWorker {
  static made: FakeWorker[] = [];
  static answer: { kind: Kind; data?: unknown } = { kind: 'message' };
  asked: unknown;
  ended = 0;
  readonly #heard: [Kind, (event: { data: unknown }) => void][] = [];
  constructor(readonly url: URL) {
    FakeWorker.made.push(this);
  }
  addEventListener(kind: Kind, listener: (event: { data: unknown }) => void): void {
    this.#heard.push([kind, listener]);
  }
  postMessage(asked: unknown): void {
    this.asked = asked;
    const { kind, data } = FakeWorker.answer;
    queueMicrotask(() => {
      for (const [heard, listener] of this.#heard) if (heard === kind) listener({ data });
    });
  }
  terminate(): void {
    this.ended++;
  }
}

const open = (): Worker => new FakeWorker(new URL('file:///worker.ts')) as unknown as Worker;

afterEach(() => {
  vi.unstubAllGlobals();
  FakeWorker.made = [];
});

describe('a generator', () => {
  it('is not run here while its worker answers, and the worker ends', async () => {
    FakeWorker.answer = { kind: 'message', data: 'from the worker' };
    const here = vi.fn(() => 'from here');
    expect(await inWorker({ seed: 1 }, open, here)).toBe('from the worker');
    expect(here).not.toHaveBeenCalled();
    expect(FakeWorker.made.map(({ asked, ended }) => [asked, ended])).toEqual([[{ seed: 1 }, 1]]);
  });

  it.each(['error', 'messageerror'] as const)('is run here when the worker says %s', async (kind) => {
    FakeWorker.answer = { kind };
    expect(await inWorker({ seed: 1 }, open, () => 'from here')).toBe('from here');
    expect(FakeWorker.made[0]?.ended).toBe(1);
  });

  it('is run here when no worker can be made, and says when that fails too', async () => {
    const none = (): Worker => {
      throw new Error('no workers');
    };
    expect(await inWorker(1, none, () => 'from here')).toBe('from here');
    await expect(inWorker(1, none, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});

// Parameters that no generator could work with: whatever comes back was made elsewhere.
it.each([
  ['the plateau', bakePlateau],
  ['the cave', bakeCave],
  ['deep time', bakeTime],
  ['the two plateaus', bakePlateaus],
] as const)('%s is asked of its worker alone', async (_, bake) => {
  vi.stubGlobal('Worker', FakeWorker);
  const made = { made: 'elsewhere' };
  FakeWorker.answer = { kind: 'message', data: made };
  const asked = {} as Parameters<typeof bake>[0];
  expect(await (bake as (params: unknown) => Promise<unknown>)(asked)).toBe(made);
  expect(FakeWorker.made).toHaveLength(1);
  expect(FakeWorker.made[0]?.asked).toBe(asked);
});
