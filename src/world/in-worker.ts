// Runs a generator away from the main thread, so that nothing there waits.

/**
 * Asks a worker, which ends afterwards, for what `params` describe. Where no worker can be made or it fails, `here`
 * makes it on this thread. Rejects only when that fails too.
 * @param open makes the worker; it answers its first message with the result.
 */
export async function inWorker<Params, Result>(
  params: Params,
  open: () => Worker,
  here: (params: Params) => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await ask<Params, Result>(open(), params);
  } catch {
    // No workers (policy, old web view): the picture matters more than a short wait.
    return here(params);
  }
}

function ask<Params, Result>(worker: Worker, params: Params): Promise<Result> {
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      worker.terminate();
      reject(new Error('The generator’s worker failed'));
    };
    worker.addEventListener('message', (event: MessageEvent<Result>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.addEventListener('error', fail, { once: true });
    worker.addEventListener('messageerror', fail, { once: true });
    worker.postMessage(params);
  });
}
