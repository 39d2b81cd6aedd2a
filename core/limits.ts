/** Every bound of the core, each beside its reason. Lengths are UTF-16 code units. */

/** The longest form annotated in 532 surveyed sections is a list headword of 38 characters; beyond this it is a sentence, not a term. */
export const MAX_FORM_LENGTH = 48;

/** A walk in the trie skips quotes and white space between the characters of a term: in so many places, each pair of a letter-spaced term being one. */
export const MAX_SKIPPED = 24;

/** All that one walk may skip: a hard line break in a deeply indented source, a few times; a hostile page could hold a million spaces. */
export const MAX_SKIPPED_LENGTH = 240;

/** Longest annotation seen is 1,627 characters; a card of more than this is a document. */
export const MAX_GLOSS_LENGTH = 4000;

/** How far to look for the ends of a sentence around a doubtful match: long slogans lists are one sentence of some 300 characters. */
export const MAX_SENTENCE = 400;

/** A curated gloss shorter than this says nothing, one longer is not read while hovering. */
export const CURATED_GLOSS = { min: 20, max: 140 } as const;

/** A pack of 100,000 entries is some 90 MB; a signature is over all bytes of a pack, so all of them are held at once. */
export const MAX_PACK_BYTES = 128 * 1024 * 1024;

/** The largest dictionary we tried imports and compiles; ten times as many would not compile in a worker's life. */
export const MAX_PACK_ENTRIES = 120_000;

/** Title, licence, sources and themes: 500 sources of 300 characters each. */
export const MAX_PACK_HEADER = 256 * 1024;

/** One entry as JSON text: the longest bundled one has 9,000 characters. */
export const MAX_ENTRY_TEXT = 100_000;

/** The deepest value a pack may hold: pack, entries, entry, senses, sense, citations, citation, region, and some. */
export const MAX_NESTING = 12;

/** How many of a thing one entry may have. The most any bundled entry has: 27 cues, 20 phrases, 16 parts, 7 senses, 6 notes. */
export const MAX_LIST = 64;

/** Titles, licences, notes, parts, English names: anything that is text but no gloss. Longest bundled: 95 characters. */
export const MAX_TEXT = 1000;

/** A link longer than this is no citation; the longest bundled has 305 characters. */
export const MAX_URL = 2000;

/** Documents a pack may cite as a whole, and themes it may name. */
export const MAX_SOURCES = 500;

/** A single character from elsewhere would stand on every line of a page. */
export const MIN_FOREIGN_FORM = 2;

/** Of 55 bundled forms of two characters, one marks without quotes or cue: from elsewhere none does. */
export const MIN_FOREIGN_PLAIN_FORM = 3;

/** Share of ordinary text that a pack may mark; the bundled one marks below 0.01. */
export const MAX_DENSITY = 0.1;
