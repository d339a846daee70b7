// Signatures for what goes over a network: ECDSA on P-256 by WebCrypto. Who has only the public key can check, not sign.
import { bytesToText, textToBytes } from './base64';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A public key as it stands in kiosk.json. Rejects when it is none, or without a secure context. */
export const importPublic = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', textToBytes(key), ALGORITHM, false, ['verify']);

/** A private key from the text of its file. Rejects when it is none. */
export const importPrivate = async (text: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', JSON.parse(text) as JsonWebKey, ALGORITHM, false, ['sign']);

/** A new pair: the public key for kiosk.json, the private one for a file that only its owner has. */
export async function createKeys(): Promise<{ publicKey: string; privateKey: JsonWebKey }> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  return {
    publicKey: bytesToText(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey),
  };
}

/** The signature of a text. */
export async function sign(text: string, key: CryptoKey): Promise<string> {
  const mac = await crypto.subtle.sign(SIGNING, key, new TextEncoder().encode(text));
  return bytesToText(new Uint8Array(mac));
}

/** Whether `mac` is the signature of `text`. Never rejects. */
export async function isSigned(text: string, mac: string, key: CryptoKey): Promise<boolean> {
  try {
    return await crypto.subtle.verify(SIGNING, key, textToBytes(mac), new TextEncoder().encode(text));
  } catch {
    return false;
  }
}
