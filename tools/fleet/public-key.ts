// The public half of a desk's private key, so that a desk needs one file only.
import { bytesToText, textToBytes } from '../../src/core/base64';

/** The point is not compressed. */
const UNCOMPRESSED = 4;

/** The key as it stands in kiosk.json, from the text of the private key's file. @throws Error when it has no point. */
export function publicOf(privateKey: string): string {
  const { x, y } = JSON.parse(privateKey) as JsonWebKey;
  if (!x || !y) throw new Error('the private key lacks x or y: it is not one of `npm run fleet -- key`');
  return bytesToText(new Uint8Array([UNCOMPRESSED, ...textToBytes(x), ...textToBytes(y)]));
}
