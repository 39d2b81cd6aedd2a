/** What a reader makes and keeps: the shapes, and how they are checked where they come from outside. */
import * as v from 'valibot';
import { EntryIdSchema, EntryRefSchema, EntrySchema, type Entry } from '../entry.ts';
import { CARD_ID } from './question.ts';
import type { Review } from './schedule.ts';

/** Where a saved term was met, if the reader wants that kept. */
export interface MeetingPlace {
  readonly sentence: string;
  readonly title: string;
  readonly url: string;
}

/** A saved term (已存). It keeps the entry as it was, so that a withdrawn one is not lost. */
export interface SavedTerm {
  /** How readers name the entry: its id, behind that of its pack where it is not bundled. */
  readonly id: string;
  readonly snapshot: Entry;
  /** Index of the sense that was shown when it was saved: the one to revise. */
  readonly sense: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** Milliseconds since the epoch: the newer record wins. */
  readonly changedAt: number;
  /** Ids of the hand-made decks it lies in. */
  readonly decks: readonly string[];
  readonly met?: MeetingPlace;
}

/** One answer of the reader. Never changed, only taken back. */
export interface Answer extends Review {
  readonly card: string;
}

/** A deck made by hand; which terms lie in it, the saved terms say. */
export interface Deck {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since the epoch: the newer record wins. */
  readonly changedAt: number;
}

/** Longest texts that are kept, in UTF-16 code units: a page may name itself with a novel. */
export const LONGEST = { sentence: 1000, title: 300, url: 2000, deckName: 60 } as const;

/** The end of the year 2200: a later moment is a mistake or malice. */
const LAST_MOMENT = 7_289_654_400_000;

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MOMENT));

/** `hand:` and a random id, so that no deck by rule can share it. */
export const DeckIdSchema = v.pipe(v.string(), v.regex(/^hand:[a-z0-9-]{1,60}$/u));

const MeetingPlaceSchema = v.strictObject({
  sentence: v.pipe(v.string(), v.maxLength(LONGEST.sentence)),
  title: v.pipe(v.string(), v.maxLength(LONGEST.title)),
  url: v.pipe(v.string(), v.maxLength(LONGEST.url), v.regex(/^(?:https?:\/\/|file:\/\/|$)/u)),
});

const SavedShape = v.strictObject({
  id: EntryRefSchema,
  snapshot: EntrySchema,
  sense: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)),
  savedAt: moment,
  changedAt: moment,
  decks: v.pipe(v.array(DeckIdSchema), v.maxLength(500)),
  met: v.exactOptional(MeetingPlaceSchema),
});

export const SavedSchema = v.pipe(
  SavedShape,
  v.forward(
    v.check(
      ({ id, snapshot }) => id === snapshot.id || id.endsWith(`/${snapshot.id}`),
      'is not the id of the entry',
    ),
    ['id'],
  ),
) satisfies v.GenericSchema<unknown, SavedTerm>;

export const AnswerSchema = v.strictObject({
  card: v.pipe(v.string(), v.regex(CARD_ID)),
  at: moment,
  offset: v.pipe(v.number(), v.integer(), v.minValue(-960), v.maxValue(960)),
  grade: v.picklist([1, 2, 3, 4]),
}) satisfies v.GenericSchema<unknown, Answer>;

export const DeckSchema = v.strictObject({
  id: DeckIdSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST.deckName)),
  changedAt: moment,
}) satisfies v.GenericSchema<unknown, Deck>;

/** An entry of the reader's own. */
export const OwnTermSchema = v.pipe(
  v.strictObject({ id: EntryIdSchema, entry: EntrySchema, changedAt: moment }),
  v.forward(
    v.check(({ id, entry }) => id === entry.id, 'is not the id of the entry'),
    ['id'],
  ),
);
export type OwnTerm = v.InferOutput<typeof OwnTermSchema>;
