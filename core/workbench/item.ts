/** One entry of a work: what is printed, and what a reviewer has made of it, by the schemas of the reviewed data. */
import * as v from 'valibot';
import { FormRuleSchema, PartSchema, ScopeSchema } from '../entry.ts';
import type { Span } from '../extract/draft.ts';
import { MAX_FORM_LENGTH, MAX_GLOSS_LENGTH, MAX_LIST, MAX_TEXT } from '../limits.ts';
import { CasesSchema, CountCheckSchema } from '../report-entry.ts';
import { offset } from './source-offset.ts';

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const printedNumber = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const list = <T extends v.GenericSchema>(one: T) => v.pipe(v.array(one), v.maxLength(MAX_LIST));
const { form, match, cues, unless, years } = FormRuleSchema.entries;

const CorrectionSchema = v.strictObject({
  printed: text,
  meant: text,
  evidence: text,
  certainty: v.picklist(['certain', 'likely', 'possible']),
});
export type Correction = v.InferOutput<typeof CorrectionSchema>;

/** What a reviewer writes about an entry without touching its text. */
const WrittenSchema = v.strictObject({
  headword: v.pipe(v.string(), v.maxLength(MAX_FORM_LENGTH)),
  /** Why a reviewer joined the spans; empty where nobody has said. */
  join: text,
  theme: v.pipe(v.string(), v.maxLength(40)),
  match: v.unwrap(match),
  cues: v.unwrap(cues),
  unless: v.unwrap(unless),
  years: v.unwrap(years),
  aliases: list(FormRuleSchema),
  /** Longer phrases that contain the term and are not it. */
  not: list(form),
  parts: list(PartSchema),
  /** Without fields where the meaning holds everywhere. */
  scope: ScopeSchema,
  counts: list(CountCheckSchema),
  cases: CasesSchema,
});
export type Written = Readonly<v.InferOutput<typeof WrittenSchema>>;

export const ItemSchema = v.strictObject({
  /** Names the item within its work; never used twice. */
  key: v.pipe(v.number(), v.integer()),
  number: printedNumber,
  /** The number is not the print's. */
  inferred: v.boolean(),
  /** As printed, with its quotation marks; never changed. */
  printed: v.pipe(v.string(), v.maxLength(MAX_GLOSS_LENGTH)),
  chapter: v.nullable(v.string()),
  section: v.nullable(v.string()),
  /** Source offset at which its text begins. */
  start: offset,
  /** Source offsets of the gloss, in order, not overlapping. */
  spans: v.pipe(v.array(v.tuple([offset, offset])), v.minLength(1)),
  corrections: list(CorrectionSchema),
  rejected: v.boolean(),
  ...WrittenSchema.entries,
});
export type WorkItem = Readonly<Omit<v.InferOutput<typeof ItemSchema>, 'spans'>> & {
  readonly spans: readonly Span[];
};

/** What nobody has looked at yet. */
export const UNREVIEWED = {
  join: '',
  cues: [],
  unless: [],
  years: [],
  aliases: [],
  not: [],
  parts: [],
  scope: {},
  counts: [],
  cases: { marked: [], unmarked: [] },
  corrections: [],
  rejected: false,
} satisfies Partial<WorkItem>;
