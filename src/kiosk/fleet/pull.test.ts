import { describe, expect, it } from 'vitest';
import { lookForUpdate } from './pull';

describe('an order to look for a new version', () => {
  it('is no error where the worker cannot be had, is not there, or where nothing is', async () => {
    let asked = 0;
    const update = async (): Promise<never> => {
      asked += 1;
      throw new TypeError('Failed to update a ServiceWorker');
    };
    const registration = { update } as Partial<ServiceWorkerRegistration> as ServiceWorkerRegistration;
    await lookForUpdate({ getRegistration: async () => registration });
    expect(asked).toBe(1);
    await lookForUpdate({ getRegistration: () => Promise.reject(new DOMException('no storage')) });
    await lookForUpdate({ getRegistration: async () => undefined });
    await lookForUpdate(undefined);
  });
});
