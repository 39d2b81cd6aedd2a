/** Packs from elsewhere and the reader's own terms, as the database has them. */
import type { Entry } from '../core/entry.ts';

/** Where a pack's next version comes from. */
export interface SubscriptionRecord {
  /** Id of the pack. */
  readonly pack: string;
  readonly url: string;
}

/** An entry of the reader's own (我的词条). */
export interface MineRecord {
  readonly id: string;
  readonly entry: Entry;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
}

/** Work in progress of the workbench; survives the closing of its tab. */
export interface DraftRecord {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
  readonly work: unknown;
}
