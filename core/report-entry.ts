/** A report folder `data/reports/<region>-<year>/`: report.json, source.txt, entries.json. */
import * as v from 'valibot';
import {
  EntryIdSchema,
  FormRuleSchema,
  MatchModeSchema,
  NoteSchema,
  PartSchema,
  ScopeSchema,
} from './entry.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** report.json: what the transcription is of. */
export const ReportSchema = v.strictObject({
  id: EntryIdSchema,
  title: text,
  issuer: text,
  region: v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{6}$/u)), name: text }),
  year: v.pipe(v.number(), v.integer()),
  /** Name of the annotation section, used in citations: 工作注释. */
  annotations: text,
  /** Where it was published; null where the source does not say. */
  publication: v.nullable(text),
  transcription: text,
  /** How many entries the print numbers. */
  printedEntries: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Report = v.InferOutput<typeof ReportSchema>;

/**
 * A number the entry claims and how to count it in its gloss: the stretch between `after` and `before`
 * (or the end), split at any character of `separators`, must have `expect` members.
 */
export const CountCheckSchema = v.strictObject({
  claim: text,
  expect: v.pipe(v.number(), v.integer(), v.minValue(1)),
  after: v.optional(text),
  before: v.optional(text),
  separators: text,
});
export type CountCheck = v.InferOutput<typeof CountCheckSchema>;

/** Sentences that prove a rule: `marked` must be recognised as this entry, `unmarked` must not. */
export const CasesSchema = v.strictObject({
  marked: v.optional(v.array(text), []),
  unmarked: v.optional(v.array(text), []),
});
export type Cases = v.InferOutput<typeof CasesSchema>;

/** A reviewed entry of a report, proved against the transcription. */
export const ReportEntrySchema = v.strictObject({
  id: EntryIdSchema,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** True where the print's number was lost and follows from the sequence. */
  inferred: v.boolean(),
  /** Chapter heading in force, null where the notes have none. */
  chapter: v.nullable(text),
  section: v.nullable(text),
  /** As printed, with its quotation marks. */
  printed: text,
  headword: text,
  match: v.optional(MatchModeSchema, 'always'),
  cues: v.optional(v.array(text), []),
  unless: v.optional(v.array(text), []),
  years: v.optional(v.array(v.number()), []),
  aliases: v.optional(v.array(FormRuleSchema), []),
  not: v.optional(v.array(text), []),
  theme: text,
  /** Half-open UTF-16 ranges of source.txt whose concatenation is the gloss. More than one needs `join`. */
  spans: v.pipe(v.array(v.tuple([offset, offset])), v.minLength(1)),
  /** Why a reviewer joined the spans. */
  join: v.optional(text),
  gloss: text,
  /** Labels and texts are stretches of the gloss. */
  parts: v.optional(v.array(PartSchema), []),
  /** Absent: the meaning holds in the report's region and elsewhere alike. */
  scope: v.optional(ScopeSchema),
  notes: v.optional(v.array(NoteSchema), []),
  counts: v.optional(v.array(CountCheckSchema), []),
  cases: v.optional(CasesSchema, { marked: [], unmarked: [] }),
});
export type ReportEntry = v.InferOutput<typeof ReportEntrySchema>;
