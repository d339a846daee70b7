// Asks the worker for the cave; where no worker can be made, bakes it here.
import { inWorker } from '../in-worker';
import { bakeCave, type CaveArrays, type CaveParams } from './cave';

/** Bakes the cave. Rejects when the generator fails. */
export const bake = (params: CaveParams): Promise<CaveArrays> =>
  inWorker(params, () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }), bakeCave);
