// Asks the worker for the plateau; where no worker can be made, bakes it here.
import { inWorker } from './in-worker';
import { bakePlateau, type PlateauArrays, type PlateauParams } from './plateau';

/** Bakes the plateau. Rejects when the generator fails. */
export const bake = (params: PlateauParams): Promise<PlateauArrays> =>
  inWorker(
    params,
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    bakePlateau,
  );
