import { beforeAll, describe, expect, it } from 'vitest';
import { createKeys, importPrivate, importPublic } from '../../core/signing';
import { type Position, seal, unseal } from './position';

const POSITION: Position = { session: 's', step: 7, covered: false, n: 100 };
let speaker: CryptoKey;
let listener: CryptoKey;
let stranger: CryptoKey;

beforeAll(async () => {
  const keys = await createKeys();
  speaker = await importPrivate(JSON.stringify(keys.privateKey));
  listener = await importPublic(keys.publicKey);
  stranger = await importPrivate(JSON.stringify((await createKeys()).privateKey));
});

describe('a position', () => {
  it('arrives as it was sent', async () => {
    expect(await unseal(await seal(POSITION, 'council', speaker), 'council', listener, 99)).toEqual(POSITION);
  });

  it('is refused when somebody else has signed it, or it was changed', async () => {
    expect(await unseal(await seal(POSITION, 'council', stranger), 'council', listener, 0)).toBeNull();
    const sealed = await seal(POSITION, 'council', speaker);
    expect(await unseal(sealed.replace('"step":7', '"step":8'), 'council', listener, 0)).toBeNull();
  });

  it('is refused in another room, and when it is not newer', async () => {
    const sealed = await seal(POSITION, 'council', speaker);
    expect(await unseal(sealed, 'library', listener, 0)).toBeNull();
    expect(await unseal(sealed, 'council', listener, 100)).toBeNull();
  });

  it.each([
    '',
    'null',
    '[]',
    '{"step":1}',
    '{"session":"s","step":-1,"covered":false,"n":9,"mac":""}',
    'x'.repeat(700),
  ])('is refused when it is spoilt: %s', async (text) => {
    expect(await unseal(text, 'council', listener, 0)).toBeNull();
  });
});
