/** Keys of a publisher: Ed25519, kept in a PEM or JWK file that never leaves the publisher's machine. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { UsageError } from './usage.ts';

/** `keygen FILE`: writes a new private key, readable by its owner alone, and prints the public one. Never overwrites. */
export async function runKeygen(path: string): Promise<number> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    await writeFile(path, pem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  process.stdout.write(
    `${path}: private key, keep it secret and keep a copy\npublic key ${publicText(privateKey)}\n`,
  );
  return 0;
}

/** Reads a private key from a PEM or JWK file. */
export async function readKey(path: string): Promise<KeyObject> {
  try {
    const text = await readFile(path, 'utf8');
    const key = text.trimStart().startsWith('{')
      ? createPrivateKey({ key: JSON.parse(text) as JsonWebKey, format: 'jwk' })
      : createPrivateKey(text);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('no Ed25519 key');
    return key;
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The public half, raw, in base64url: as signatures and subscribers name it. */
export function publicText(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'jwk' }).x ?? '';
}

/** A signature over exact bytes, in base64url. */
export function signText(key: KeyObject, bytes: Uint8Array | string): string {
  return sign(null, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, key).toString('base64url');
}
