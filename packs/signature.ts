/** Proving who made a pack: Ed25519 through WebCrypto, the publisher's key pinned at the first use. */
import { rotationText, type PackSignature } from '../core/pack-signature.ts';
import { refusal, type Refusal } from '../core/pack-refusal.ts';
import { fail, ok, type Result } from '../core/result.ts';

/**
 * Checks a pack's bytes against its signature, and the signing key against the pinned one.
 * @param pinned null at the first use
 * @returns the key to pin from now on: the same, or the one that a chain of rotations leads to
 */
export async function verifyPack(
  bytes: Uint8Array<ArrayBuffer>,
  { key, signature, rotations }: PackSignature,
  pinned: string | null,
): Promise<Result<string, Refusal>> {
  try {
    if (!(await verify(key, signature, bytes))) return fail(refusal('signature'));
    if (pinned === null || pinned === key) return ok(key);
    let trusted = pinned;
    for (const { from, to, signature: statement } of rotations) {
      if (from !== trusted) continue;
      if (!(await verify(from, statement, new TextEncoder().encode(rotationText(from, to)))))
        return fail(refusal('key-changed'));
      trusted = to;
    }
    return trusted === key ? ok(key) : fail(refusal('key-changed'));
  } catch {
    // Chromium before 137 has no Ed25519.
    return fail(refusal('no-crypto'));
  }
}

async function verify(key: string, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const publicKey = await crypto.subtle.importKey('raw', decode(key), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', publicKey, decode(signature), bytes);
}

/** What a reader compares by eye: the first 16 bytes of the key's SHA-256, in groups of four digits. */
export async function fingerprint(key: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', decode(key)));
  const digits = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.match(/.{4}/gu)?.join(' ') ?? '';
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
