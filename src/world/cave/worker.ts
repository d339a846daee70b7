// Bakes the cave away from the main thread, so that nothing there waits.
import { buffersOf } from '../buffers';
import { bakeCave, type CaveParams } from './cave';

self.addEventListener('message', (event: MessageEvent<CaveParams>) => {
  const arrays = bakeCave(event.data);
  self.postMessage(arrays, { transfer: buffersOf(arrays) });
});
