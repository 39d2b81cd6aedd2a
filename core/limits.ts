/** Every bound of the core, each beside its reason. Lengths are UTF-16 code units. */

/** The longest form annotated in 532 surveyed sections is a list headword of 38 characters; beyond this it is a sentence, not a term. */
export const MAX_FORM_LENGTH = 48;

/** A walk in the trie skips quotes and white space; a hostile page could hold a million of them between two characters of a term. */
export const MAX_SKIPPED = 24;

/** Longest annotation seen is 1,627 characters; a card of more than this is a document. */
export const MAX_GLOSS_LENGTH = 4000;

/** How far to look for the ends of a sentence around a doubtful match: long slogans lists are one sentence of some 300 characters. */
export const MAX_SENTENCE = 400;

/** A curated gloss shorter than this says nothing, one longer is not read while hovering. */
export const CURATED_GLOSS = { min: 20, max: 140 } as const;
