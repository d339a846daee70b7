// Makes the block's arrays away from the main thread, so that nothing there waits.
import { buffersOf } from '../buffers';
import { bakeTime, type TimeParams } from './arrays';

self.addEventListener('message', (event: MessageEvent<TimeParams>) => {
  const arrays = bakeTime(event.data);
  self.postMessage(arrays, { transfer: buffersOf(arrays) });
});
