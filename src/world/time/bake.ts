// Asks the worker for the block's arrays; where no worker can be made, loads the generator and makes them here.
import { inWorker } from '../in-worker';
import type { TimeArrays, TimeParams } from './arrays';

/** Makes the arrays of the block. Rejects when the generator fails. */
export const bake = (params: TimeParams): Promise<TimeArrays> =>
  inWorker(
    params,
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    async (asked) => (await import('./arrays')).bakeTime(asked),
  );
