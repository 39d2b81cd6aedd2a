/** A curated file `data/curated/<theme>.json`: entries in our own words. */
import * as v from 'valibot';
import { EntrySchema } from './entry.ts';
import { CasesSchema } from './report-entry.ts';

const { pinyin: _pinyin, theme: _theme, ...written } = EntrySchema.entries;

/** What an author writes: an entry less what `build` derives (pinyin, theme), plus the sentences that prove its rules. */
export const CuratedEntrySchema = v.strictObject({
  ...written,
  cases: v.optional(CasesSchema, { marked: [], unmarked: [] }),
});
export type CuratedEntry = v.InferOutput<typeof CuratedEntrySchema>;

export const CuratedFileSchema = v.strictObject({
  theme: v.pipe(v.string(), v.regex(/^[a-z]+$/u)),
  title: v.pipe(v.string(), v.trim(), v.minLength(1)),
  entries: v.array(CuratedEntrySchema),
});
