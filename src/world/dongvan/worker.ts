// Makes the two plateaus away from the main thread, so that nothing there waits.
import { buffersOf } from '../buffers';
import { bakePlateaus, type PlateausParams } from './plateaus';

self.addEventListener('message', (event: MessageEvent<PlateausParams>) => {
  const arrays = bakePlateaus(event.data);
  self.postMessage(arrays, { transfer: buffersOf(arrays) });
});
