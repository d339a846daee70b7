// Bakes the plateau away from the main thread, so that nothing there waits.
import { buffersOf } from './buffers';
import { bakePlateau, type PlateauParams } from './plateau';

self.addEventListener('message', (event: MessageEvent<PlateauParams>) => {
  const arrays = bakePlateau(event.data);
  self.postMessage(arrays, { transfer: buffersOf(arrays) });
});
