// Asks the worker for the two plateaus; where no worker can be made, makes them here.
import { inWorker } from '../in-worker';
import { bakePlateaus, type PlateausArrays, type PlateausParams } from './plateaus';

/** Makes the land of both plateaus. Rejects when the generator fails. */
export const bake = (params: PlateausParams): Promise<PlateausArrays> =>
  inWorker(
    params,
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
    bakePlateaus,
  );
