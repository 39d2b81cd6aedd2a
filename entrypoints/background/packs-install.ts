/** Packs on their way in: from a file in pieces, or from an address. */
import { browser } from 'wxt/browser';
import { MAX_PACK_BYTES } from '../../core/limits.ts';
import type { AddressContent, PackPreview } from '../../core/pack-preview.ts';
import { refusal, type Refusal } from '../../core/pack-refusal.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readAddress } from '../../packs/address.ts';
import { readIndex, readSignature, readSigned, readUnsigned } from '../../packs/published.ts';
import { fingerprint } from '../../packs/signature.ts';
import type { GlossaryDatabase } from '../../storage/database.ts';
import { PackIntake, type Arrival } from '../../storage/pack-intake.ts';
import { listPack } from '../../storage/pack-list.ts';
import { switchTo } from '../../storage/pack-stage.ts';
import { packDatabase } from './glossary.ts';
import { followDatabase } from './glossary-cache.ts';

interface Upload {
  readonly intake: PackIntake;
  length: number;
}

/** Uploads of this life of the background; of an earlier one nothing is left but what `sweep` takes away. */
const uploads = new Map<string, Upload>();

/** A page sends no more than so many at once. */
const MOST_UPLOADS = 4;

export async function beginUpload(): Promise<Result<string, Refusal>> {
  const database = await packDatabase();
  if (!database) return fail(refusal('storage'));
  const [oldest] = uploads.keys();
  if (uploads.size >= MOST_UPLOADS && oldest !== undefined) {
    await uploads.get(oldest)?.intake.drop();
    uploads.delete(oldest);
  }
  const upload = crypto.randomUUID();
  uploads.set(upload, {
    intake: new PackIntake(database, { origin: 'file', subscription: null }),
    length: 0,
  });
  return ok(upload);
}

export async function pushUpload(name: string, text: string): Promise<Result<true, Refusal>> {
  const upload = uploads.get(name);
  if (!upload) return fail(refusal('lost'));
  upload.length += text.length;
  const done = upload.length > MAX_PACK_BYTES ? fail(refusal('too-large')) : await upload.intake.push(text);
  if (!done.ok) {
    await upload.intake.drop();
    uploads.delete(name);
  }
  return done;
}

export async function endUpload(name: string): Promise<Result<PackPreview, Refusal>> {
  const upload = uploads.get(name);
  uploads.delete(name);
  return upload ? upload.intake.end() : fail(refusal('lost'));
}

/** Fetches what is at an address and stages it. */
export async function lookAtAddress(typed: string): Promise<Result<AddressContent, Refusal>> {
  const database = await packDatabase();
  if (!database) return fail(refusal('storage'));
  const url = readAddress(typed);
  if (!url) return fail(refusal('address'));
  if (/(?:^|\/)(?:index\.json)?$/u.test(url.pathname)) return lookAtCatalogue(url);
  const signature = await readSignature(url);
  const host = url.host;
  if (!signature.ok) {
    if (signature.error.code !== 'unsigned') return signature;
    const bytes = await readUnsigned(url);
    if (!bytes.ok) return bytes;
    const preview = await takeIn(database, bytes.value, { origin: 'url', subscription: null });
    return preview.ok ? ok({ kind: 'pack', host, preview: preview.value, fingerprint: null }) : preview;
  }
  const follows = await database.subscriptions.get(signature.value.pack);
  const signed = await readSigned(url, signature.value, follows?.key ?? null);
  if (!signed.ok) return signed;
  const subscription = { url: url.href, key: signed.value.key };
  const preview = await takeIn(database, signed.value.bytes, {
    origin: 'url',
    subscription,
    pinned: follows?.key ?? null,
    named: signature.value,
  });
  if (!preview.ok) return preview;
  return ok({ kind: 'pack', host, preview: preview.value, fingerprint: await fingerprint(subscription.key) });
}

async function lookAtCatalogue(url: URL): Promise<Result<AddressContent, Refusal>> {
  if (url.pathname.endsWith('/')) url.pathname += 'index.json';
  const catalogue = await readIndex(url);
  if (!catalogue.ok) return catalogue;
  return catalogue.value
    ? ok({ kind: 'catalogue', url: url.href, catalogue: catalogue.value })
    : fail(refusal('format'));
}

/** Decoded and read at a time. */
const PIECE = 512 * 1024;

/** Stages a pack from its bytes. */
export async function takeIn(
  database: GlossaryDatabase,
  bytes: Uint8Array<ArrayBuffer>,
  arrival: Arrival,
): Promise<Result<PackPreview, Refusal>> {
  const intake = new PackIntake(database, arrival);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.byteLength });
    } catch {
      await intake.drop();
      return fail(refusal('encoding'));
    }
    const done = await intake.push(text);
    if (!done.ok) return done;
  }
  return intake.end();
}

/** The reader's yes. */
export async function acceptPack(id: string): Promise<Result<true, Refusal>> {
  const database = await packDatabase();
  const staged = await database?.staged.get(id);
  if (!database || !staged) return fail(refusal('lost'));
  await switchTo(database, id, staged);
  void followDatabase(database);
  const { title } = staged.edition;
  // The pack is installed; that it could not be listed is no failure of that.
  await listPack(browser.storage.local, { id, title, url: staged.subscription?.url ?? null }).catch(
    console.warn,
  );
  return ok(true);
}

/** The reader's no. What was staged is swept. */
export async function declinePack(id: string): Promise<Result<true, Refusal>> {
  const database = await packDatabase();
  await database?.staged.delete(id);
  if (database) void followDatabase(database);
  return ok(true);
}
