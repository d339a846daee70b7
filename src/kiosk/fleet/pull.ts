// Looks for a new version when the desk asks.

/** Asks the page's worker to update. Never rejects: without network there is nothing new, and the next order asks again. */
export async function lookForUpdate(
  workers: Pick<ServiceWorkerContainer, 'getRegistration'> | undefined,
): Promise<void> {
  try {
    await (await workers?.getRegistration())?.update();
  } catch {
    // No error of the page: it must not turn a light that staff would look into.
  }
}
