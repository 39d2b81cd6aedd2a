/** A term as the form holds it: text in every field, turned into an entry when it is saved. */
import type { Entry } from '../../core/entry.ts';

export type MatchMode = Entry['match'];

export interface AliasDraft {
  readonly form: string;
  readonly match: MatchMode;
  /** Between semicolons. */
  readonly cues: string;
}

export interface MineDraft {
  /** Null for a new term. */
  readonly id: string | null;
  readonly headword: string;
  readonly match: MatchMode;
  readonly cues: string;
  readonly aliases: readonly AliasDraft[];
  readonly gloss: string;
  /** One a line. */
  readonly parts: string;
  readonly title: string;
  readonly issuer: string;
  readonly year: string;
  readonly url: string;
}

/** A field that cannot be saved as it is. */
export interface DraftProblem {
  readonly field: 'headword' | 'aliases' | 'cues' | 'gloss' | 'parts' | 'title' | 'issuer' | 'year' | 'url';
  readonly why: 'missing' | 'too-long' | 'invalid';
}

export const EMPTY_DRAFT: MineDraft = {
  id: null,
  headword: '',
  match: 'always',
  cues: '',
  aliases: [],
  gloss: '',
  parts: '',
  title: '',
  issuer: '',
  year: '',
  url: '',
};
