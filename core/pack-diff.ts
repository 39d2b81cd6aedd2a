/** What differs between two versions of a pack, entry by entry. */
import type { Entry } from './entry.ts';

/** `reworded`: a gloss, its parts or its notes differ; `changed`: anything else, such as forms, rules or sources. */
export type EntryChange = 'same' | 'reworded' | 'changed';

/** Compares two states of one entry. Both come from the schema, so that equal values have equal text. */
export function compareEntries(old: Entry, now: Entry): EntryChange {
  if (JSON.stringify(old) === JSON.stringify(now)) return 'same';
  return JSON.stringify(wordsOf(old)) === JSON.stringify(wordsOf(now)) ? 'changed' : 'reworded';
}

function wordsOf({ senses }: Entry): unknown {
  return senses.map(({ gloss, parts, notes }) => ({ gloss, parts, notes }));
}

/** Headwords by what happened to them; the numbers count also those that are not listed. */
export interface PackChanges {
  readonly added: number;
  readonly reworded: number;
  readonly changed: number;
  readonly withdrawn: number;
  /** The first few headwords of each kind. */
  readonly headwords: Readonly<Record<'added' | 'reworded' | 'changed' | 'withdrawn', readonly string[]>>;
}

/** How many headwords of a kind the log keeps. */
const LISTED = 20;

/** Collects changes while a pack comes in. */
export class ChangeList {
  private readonly counts = { added: 0, reworded: 0, changed: 0, withdrawn: 0 };
  private readonly headwords = {
    added: [] as string[],
    reworded: [] as string[],
    changed: [] as string[],
    withdrawn: [] as string[],
  };

  add(kind: keyof PackChanges['headwords'], headword: string): void {
    if (++this.counts[kind] <= LISTED) this.headwords[kind].push(headword);
  }

  result(): PackChanges {
    return { ...this.counts, headwords: this.headwords };
  }
}
