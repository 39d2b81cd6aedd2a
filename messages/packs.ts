/** Messages about packs, subscriptions and the reader's own terms: from our own pages to the background alone. */
import type { Entry } from '../core/entry.ts';
import type { AddressContent, PackPreview, UpdateOutcome } from '../core/pack-preview.ts';
import type { Refusal } from '../core/pack-refusal.ts';
import type { Result } from '../core/result.ts';

/** Done, or why not. */
type Done = Result<true, Refusal>;

export interface PackMessages {
  /** A file comes in pieces, each answered before the next is sent. Gives the name of the upload. */
  beginUpload(): Result<string, Refusal>;
  pushUpload(piece: { readonly upload: string; readonly text: string }): Done;
  /** The last piece has been sent: what came waits for `acceptPack`. */
  endUpload(upload: string): Result<PackPreview, Refusal>;
  /** Fetches what is at an address: a catalogue, or a pack, which then waits for `acceptPack`. */
  lookAtAddress(url: string): Result<AddressContent, Refusal>;
  /** The reader's answer to a preview, by the pack's id. */
  acceptPack(pack: string): Done;
  declinePack(pack: string): Done;
  enablePack(change: { readonly pack: string; readonly enabled: boolean }): Done;
  /** Place in the order: 0 wins over all others. */
  movePack(change: { readonly pack: string; readonly to: number }): Done;
  removePack(pack: string): Done;
  rollBackPack(pack: string): Done;
  endSubscription(pack: string): Done;
  /** Looks for newer versions of all subscribed packs, or of one. */
  checkUpdates(pack: string | null): Result<readonly UpdateOutcome[], Refusal>;
  /** Adds or changes terms of the reader's own. Their ids are without `mine/`. */
  saveMine(entries: readonly Entry[]): Done;
  removeMine(ids: readonly string[]): Done;
}
