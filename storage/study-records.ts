/** What a reader keeps and revises, as the database has it. */
import type { Entry } from '../core/entry.ts';

/** A saved term (已存). It keeps the entry as it was, so that a withdrawn one is not lost. */
export interface SavedRecord {
  /** Id of the entry. */
  readonly id: string;
  readonly snapshot: Entry;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** Ids of the hand-made decks it lies in. */
  readonly decks: readonly string[];
  /** Where it was met, if the reader wants that kept. */
  readonly met?: { readonly sentence: string; readonly title: string; readonly url: string };
}

/** One question about a saved term and its schedule. */
export interface CardRecord {
  /** `<entry>/<kind>` or `<entry>/<kind>/<number>`. */
  readonly id: string;
  readonly entry: string;
  /** Milliseconds since the epoch. */
  readonly due: number;
}

/** One answer of the reader. */
export interface ReviewRecord {
  readonly card: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** A deck made by hand, or by a rule. */
export interface DeckRecord {
  readonly id: string;
  readonly name: string;
}

/** A page on which a term was met. */
export interface MetRecord {
  readonly entry: string;
  readonly url: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}
