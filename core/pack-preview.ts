/** What a reader is shown before a pack is installed, and what came of a look for updates. */
import type { PackChanges } from './pack-diff.ts';
import type { PackIndex } from './pack-index.ts';
import type { PublisherDoubt } from './pack-publisher.ts';
import type { Refusal } from './pack-refusal.ts';

/** A pack that is staged and waits for the reader's answer. */
export interface PackPreview {
  readonly pack: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  /** How many. */
  readonly entries: number;
  readonly sources: number;
  /** It would mark too much of ordinary text and will mark only in quotes or beside a cue. */
  readonly capped: boolean;
  readonly doubts: readonly PublisherDoubt[];
  /** Strings from which invisible characters were taken. */
  readonly cleaned: number;
  /** Version that is installed, or null. */
  readonly installed: string | null;
  readonly changes: PackChanges | null;
  /** Headwords that installed packs explain as well. */
  readonly shared: number;
}

/** What stands at an address: a catalogue to choose from, or a pack. */
export type AddressContent =
  | { readonly kind: 'catalogue'; readonly url: string; readonly catalogue: PackIndex }
  | {
      readonly kind: 'pack';
      readonly host: string;
      readonly preview: PackPreview;
      /** Of the publisher's key; null for a pack without a signature. */
      readonly fingerprint: string | null;
    };

/** What came of looking for a newer version. */
export type UpdateOutcome =
  | { readonly pack: string; readonly kind: 'current' }
  | {
      readonly pack: string;
      readonly kind: 'updated';
      readonly version: string;
      readonly changes: PackChanges;
    }
  | { readonly pack: string; readonly kind: 'failed'; readonly refusal: Refusal };
