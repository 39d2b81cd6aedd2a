/** What a reader keeps and revises, as the database has it. */
import type { Schedule } from '../core/study/schedule.ts';

export type {
  Answer as ReviewRecord,
  Deck as DeckRecord,
  SavedTerm as SavedRecord,
} from '../core/study/records.ts';

/**
 * One question about a saved term and its schedule. Made from saved terms and reviews, and made anew from them at
 * any time: no truth of its own, so it is neither mirrored nor in a backup.
 */
export interface CardRecord extends Schedule {
  /** `<entry>/meaning`, `<entry>/term` or `<entry>/cloze/<number>`. */
  readonly id: string;
  readonly entry: string;
  /** Milliseconds since the epoch; the place of a new card among the new ones. */
  readonly savedAt: number;
}

/** A page on which a term was met. */
export interface MetRecord {
  readonly entry: string;
  readonly url: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** How far the database has come beside its mirror. */
export interface StampRecord {
  readonly name: 'kept';
  readonly stamp: number;
}

/** Copy of an item of `storage.local` that holds what a reader chose. */
export interface ChosenRecord {
  /** Its key there. */
  readonly name: string;
  readonly value: unknown;
}
