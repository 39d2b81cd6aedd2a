/** What a publisher's host has: catalogue, signature, pack. */
import * as v from 'valibot';
import { MAX_PACK_BYTES } from '../core/limits.ts';
import { cleanValue } from '../core/pack-clean.ts';
import { PackIndexSchema, type PackIndex } from '../core/pack-index.ts';
import { SignatureSchema, type PackSignature } from '../core/pack-signature.ts';
import { refusal, type Refusal } from '../core/pack-refusal.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { download, type Patience } from './download.ts';
import { verifyPack } from './signature.ts';

/** Signatures and catalogues are small. */
const MOST_SMALL = 256 * 1024;

/** A pack whose signature holds. */
export interface SignedPack {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The key to pin. */
  readonly key: string;
}

/** Reads the signature's file: a few hundred bytes, all that a look for updates costs where nothing is new. */
export async function readSignature(url: URL, patience?: Patience): Promise<Result<PackSignature, Refusal>> {
  const beside = new URL(url);
  beside.pathname += '.sig';
  const bytes = await download(beside, MOST_SMALL, patience);
  if (!bytes.ok) return bytes.error.problems?.[0] === '404' ? fail(refusal('unsigned')) : bytes;
  const parsed = v.safeParse(SignatureSchema, parseJson(bytes.value));
  return parsed.success ? ok(parsed.output) : fail(refusal('signature'));
}

/** Reads the pack a signature names, and proves it. @param pinned null at the first use */
export async function readSigned(
  url: URL,
  signature: PackSignature,
  pinned: string | null,
  patience?: Patience,
): Promise<Result<SignedPack, Refusal>> {
  const bytes = await download(url, Math.min(signature.bytes, MAX_PACK_BYTES), patience);
  if (!bytes.ok) return bytes;
  if (bytes.value.byteLength < signature.bytes) return fail(refusal('cut-off'));
  const key = await verifyPack(bytes.value, signature, pinned);
  return key.ok ? ok({ bytes: bytes.value, key: key.value }) : key;
}

/** A pack without a signature: it can be installed, but nobody can say where its next version comes from. */
export function readUnsigned(
  url: URL,
  patience?: Patience,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  return download(url, MAX_PACK_BYTES, patience);
}

/** The publisher's catalogue, where the address is that of one; null where it is something else. */
export async function readIndex(url: URL, patience?: Patience): Promise<Result<PackIndex | null, Refusal>> {
  const bytes = await download(url, MOST_SMALL, patience);
  if (!bytes.ok) return bytes.error.code === 'too-large' ? ok(null) : bytes;
  const clean = cleanValue(parseJson(bytes.value), { changed: 0 });
  const parsed = v.safeParse(PackIndexSchema, clean.ok ? clean.value : null);
  return ok(parsed.success ? parsed.output : null);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
