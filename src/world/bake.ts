// Asks the worker for the plateau; where no worker can be made, bakes it here.
import { bakePlateau, type PlateauArrays, type PlateauParams } from './plateau';

/** Bakes the plateau in a worker that ends afterwards. Falls back to this thread when the worker fails. */
export function bake(params: PlateauParams): Promise<PlateauArrays> {
  return new Promise((resolve, reject) => {
    const here = (): void => {
      try {
        resolve(bakePlateau(params));
      } catch (error) {
        reject(error);
      }
    };
    let worker: Worker;
    try {
      worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    } catch {
      // No workers (policy, old web view): the picture matters more than a short wait.
      here();
      return;
    }
    worker.addEventListener('message', (event: MessageEvent<PlateauArrays>) => {
      worker.terminate();
      resolve(event.data);
    });
    const fall = (): void => {
      worker.terminate();
      here();
    };
    worker.addEventListener('error', fall, { once: true });
    worker.addEventListener('messageerror', fall, { once: true });
    worker.postMessage(params);
  });
}
