import * as v from 'valibot';
import { EntrySchema } from './entry.ts';
import { describeIssues } from './issues.ts';
import { MAX_PACK_ENTRIES, MAX_SOURCES, MAX_TEXT } from './limits.ts';
import { fail, ok, type Result } from './result.ts';

/** Version of the pack format itself; a reader refuses a newer one. */
export const PACK_FORMAT = 1;

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TEXT));

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

export const PackIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(64));

/** Up to four numbers, which decide what is newer, and a suffix, which does not: `2026.11.22.1`, `2026.1-5f1a64ccec2b`. */
export const PackVersionSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}(?:\.\d{1,9}){0,3}(?:-[0-9a-z]{1,40})?$/u),
);

/** Everything about a pack but its entries. */
export const PackHeaderSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id: PackIdSchema,
  version: PackVersionSchema,
  title: text,
  /** Who answers for the pack; not who issued the documents it cites. */
  publisher: text,
  licence: text,
  sources: v.pipe(v.array(PackSourceSchema), v.maxLength(MAX_SOURCES)),
  /** Themes in reading order: id → name in Chinese. */
  themes: v.optional(v.record(v.pipe(v.string(), v.maxLength(40)), text), {}),
});
export type PackHeader = v.InferOutput<typeof PackHeaderSchema>;

/** A distributable set of entries. `version` changes whenever the content does. `entries` is the last key of the file. */
export const PackSchema = v.strictObject({
  ...PackHeaderSchema.entries,
  entries: v.pipe(v.array(EntrySchema), v.maxLength(MAX_PACK_ENTRIES)),
});
export type Pack = v.InferOutput<typeof PackSchema>;

/** Checks a value from our own build against the pack format. The error lists every problem with its path. */
export function parsePack(value: unknown): Result<Pack, string[]> {
  const parsed = v.safeParse(PackSchema, value);
  if (!parsed.success) return fail(describeIssues(parsed.issues));
  const seen = new Set<string>();
  const doubled = parsed.output.entries.filter((entry) => seen.size === seen.add(entry.id).size);
  if (doubled.length > 0) return fail(doubled.map((entry) => `entries: the id ${entry.id} stands twice`));
  return ok(parsed.output);
}

/** Negative where `one` is older than `other`, 0 where neither is newer. */
export function compareVersions(one: string, other: string): number {
  const [ours, theirs] = [numbersOf(one), numbersOf(other)];
  for (let i = 0; i < 4; i++) {
    const difference = (ours[i] ?? 0) - (theirs[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(version: string): number[] {
  return (version.split('-', 1)[0] ?? '').split('.').map(Number);
}
