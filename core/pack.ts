import * as v from 'valibot';
import { EntrySchema } from './entry.ts';
import { describeIssues } from './issues.ts';
import { fail, ok, type Result } from './result.ts';

/** Version of the pack format itself; a reader refuses a newer one. */
export const PACK_FORMAT = 1;

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** A document that entries of the pack cite as a whole: a report with its annotation section. */
export const PackSourceSchema = v.strictObject({
  id: text,
  title: text,
  issuer: text,
  year: v.pipe(v.number(), v.integer()),
  region: v.optional(v.strictObject({ code: text, name: text })),
  /** Where it was published, or null where the source at hand does not say. */
  publication: v.nullable(text),
});
export type PackSource = v.InferOutput<typeof PackSourceSchema>;

/** A distributable set of entries. `version` changes whenever the content does. */
export const PackSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(64)),
  version: text,
  title: text,
  publisher: text,
  licence: text,
  sources: v.array(PackSourceSchema),
  /** Themes in reading order: id → name in Chinese. */
  themes: v.optional(v.record(v.string(), text), {}),
  entries: v.array(EntrySchema),
});
export type Pack = v.InferOutput<typeof PackSchema>;

/** Checks a value from outside against the pack format. The error lists every problem with its path. */
export function parsePack(value: unknown): Result<Pack, string[]> {
  const parsed = v.safeParse(PackSchema, value);
  if (!parsed.success) return fail(describeIssues(parsed.issues));
  const seen = new Set<string>();
  const doubled = parsed.output.entries.filter((entry) => seen.size === seen.add(entry.id).size);
  if (doubled.length > 0) return fail(doubled.map((entry) => `entries: the id ${entry.id} stands twice`));
  return ok(parsed.output);
}
