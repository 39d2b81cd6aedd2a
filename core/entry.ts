/**
 * The glossary record (词条) and what it is made of: the one definition from which types, validation and the
 * published JSON Schema come. Content scripts import types only; validation runs where data enters.
 */
import * as v from 'valibot';
import { MAX_FORM_LENGTH, MAX_GLOSS_LENGTH, MAX_LIST, MAX_TEXT, MAX_URL } from './limits.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TEXT));
const form = v.pipe(text, v.maxLength(MAX_FORM_LENGTH));
/** A list of at most `MAX_LIST`. */
const list = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MAX_LIST));
const year = v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100));

/** GB/T 2260 code of a province, prefecture or county, e.g. 140800 运城市. */
const regionCode = v.pipe(v.string(), v.regex(/^\d{6}$/u));

/**
 * How a form may match.
 * - `always`: wherever it stands;
 * - `quoted`: in quotation marks, or beside one of its `cues` in the same sentence;
 * - `cued`: only with one of its `cues` in the same sentence, quoted or not.
 */
export const MatchModeSchema = v.picklist(['always', 'quoted', 'cued']);

const ruleEntries = {
  match: v.optional(MatchModeSchema, 'always'),
  /** Words in the same sentence, outside the match, that decide for this form. */
  cues: v.optional(list(text), []),
  /** Words in the same sentence that decide against it. */
  unless: v.optional(list(text), []),
  /** Years that the sentence, or else the page, must be about. Empty: any. */
  years: v.optional(list(year), []),
};

/** A string that triggers a match, and its rule. */
export const FormRuleSchema = v.strictObject({ form, ...ruleEntries });
export type FormRule = v.InferOutput<typeof FormRuleSchema>;

/** One member of a numbered slogan: “三率” → 签约开工率、开工投产率、投产达效率. */
export const PartSchema = v.strictObject({ label: text, text: v.optional(text) });
export type Part = v.InferOutput<typeof PartSchema>;

/** Where and when a sense holds; an absent field does not restrict. Years are inclusive, null is open. */
export const ScopeSchema = v.strictObject({
  regions: v.optional(list(regionCode)),
  years: v.optional(v.tuple([v.nullable(year), v.nullable(year)])),
  /** Words in the same sentence that speak for this sense. */
  cues: v.optional(list(text)),
});
export type Scope = v.InferOutput<typeof ScopeSchema>;

/** Provenance (出处) of a sense. `title` is without 《》; `region` is set where the issuer is a place. */
export const CitationSchema = v.strictObject({
  title: text,
  issuer: text,
  year,
  region: v.optional(v.strictObject({ code: regionCode, name: text })),
  chapter: v.optional(text),
  section: v.optional(text),
  number: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//u), v.maxLength(MAX_URL))),
});
export type Citation = v.InferOutput<typeof CitationSchema>;

/** What an editor says beside a verbatim text; never a change of it. */
export const NoteSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('correction'),
    printed: text,
    meant: text,
    evidence: text,
    certainty: v.picklist(['certain', 'likely', 'possible']),
  }),
  v.strictObject({ kind: v.literal('join'), text }),
  v.strictObject({ kind: v.literal('remark'), text }),
]);
export type Note = v.InferOutput<typeof NoteSchema>;

/** One meaning, by place and year. `verbatim` glosses are quotations of the cited document. */
export const SenseSchema = v.strictObject({
  gloss: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_GLOSS_LENGTH)),
  verbatim: v.optional(v.boolean(), false),
  parts: v.optional(list(PartSchema), []),
  notes: v.optional(list(NoteSchema), []),
  scope: v.optional(ScopeSchema),
  citations: v.pipe(v.array(CitationSchema), v.minLength(1), v.maxLength(MAX_LIST)),
  /** Number of independent sources that were read and agree. */
  checked: v.optional(v.picklist([1, 2])),
});
export type Sense = v.InferOutput<typeof SenseSchema>;

/** Lower-case letters, digits and hyphens; stable for ever, never reused. */
export const EntryIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(80));

/** How pages and readers name an entry: its id, behind the id of its pack where it is not bundled. `mine/t-1x9` */
export const EntryRefSchema = v.pipe(
  v.string(),
  v.regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  v.maxLength(145),
);

export const EntrySchema = v.strictObject({
  id: EntryIdSchema,
  headword: form,
  ...ruleEntries,
  aliases: v.optional(list(FormRuleSchema), []),
  /** Longer known phrases that contain a form but are not this term: 专精特新“小巨人”. */
  not: v.optional(list(form), []),
  theme: v.optional(text),
  /** `everywhere`: stands many times on every policy page, so only the first mention is marked by default. */
  tier: v.optional(v.literal('everywhere')),
  /** With tone marks, syllables separated by spaces: sān lǜ sān dù. */
  pinyin: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
  english: v.optional(text),
  senses: v.pipe(v.array(SenseSchema), v.minLength(1), v.maxLength(MAX_LIST)),
});
export type Entry = v.InferOutput<typeof EntrySchema>;
