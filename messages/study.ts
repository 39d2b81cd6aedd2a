/** Messages about what a reader keeps and revises. The background is the only writer of it. */
import type { Result } from '../core/result.ts';
import type { Backup } from '../core/study/backup.ts';
import type { Grade } from '../core/study/schedule.ts';
import type { TermRef } from './page.ts';

/** Saves a term as it was shown. Sentence and title are kept only if the reader wants that, never in a private window. */
export interface SaveRequest extends TermRef {
  /** Index of the sense that was shown. */
  readonly sense: number;
  readonly sentence?: string;
  readonly title?: string;
}

/** An answer to a card, as the reader saw it. */
export interface AnswerRequest {
  readonly card: string;
  readonly grade: Grade;
  /** When the card was answered last, as far as the page knows: of two tabs that ask the same card, one wins. */
  readonly lastAt: number | null;
}

export interface DeckRequest {
  readonly id: string;
  readonly name: string;
}

/** `unavailable`: neither home could be written, and nothing has changed. */
export type Kept = Result<true, 'unknown' | 'unavailable' | 'stale' | 'invalid'>;

export interface StudyMessages {
  /** page, popup, library → background */
  saveTerm(request: SaveRequest): Kept;
  forgetTerm(id: string): Kept;
  isSaved(id: string): boolean;
  /** A card was read for a while: remembers page and time, if the reader wants that kept. */
  met(id: string): boolean;
  /** popup, library → background */
  dueCount(): number;
  /** library → background */
  answerCard(
    request: AnswerRequest,
  ): Result<{ readonly at: number }, 'unknown' | 'unavailable' | 'stale' | 'invalid'>;
  /** Takes an answer back. */
  takeBack(answer: { readonly card: string; readonly at: number }): Kept;
  putDeck(deck: DeckRequest): Kept;
  /** Removes a deck; the terms in it stay saved. */
  removeDeck(id: string): Kept;
  /** Puts terms into a hand-made deck or takes them out. */
  moveTerms(move: { readonly ids: readonly string[]; readonly deck: string; readonly into: boolean }): Kept;
  /** Removes saved terms; answers given to their cards stay for the statistics. */
  forgetTerms(ids: readonly string[]): Kept;
  /** Brings removed terms back as they were. */
  bringBack(saved: readonly unknown[]): Kept;
  /** Forgets on which pages terms were met. */
  forgetMet(): Kept;
  /** Merges a backup into what is there. */
  restore(request: { readonly backup: Backup; readonly withSettings: boolean }): Kept;
}
