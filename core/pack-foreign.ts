/** What a pack from elsewhere has to keep beyond the format, since nobody of ours has read it. */
import * as v from 'valibot';
import { BUNDLED_PACK, MINE } from './entry-ref.ts';
import { EntrySchema, type Entry } from './entry.ts';
import { foldText } from './fold.ts';
import { describeIssues } from './issues.ts';
import { MIN_FOREIGN_FORM } from './limits.ts';
import { cleanValue, type Cleaning } from './pack-clean.ts';
import { refusal, type Refusal } from './pack-refusal.ts';
import { PACK_FORMAT, PackHeaderSchema, type PackHeader } from './pack.ts';
import { fail, ok, type Result } from './result.ts';

/** Reads everything of a pack but its entries. */
export function readForeignHeader(value: unknown, cleaning: Cleaning): Result<PackHeader, Refusal> {
  const clean = cleanValue(value, cleaning);
  if (!clean.ok) return fail(refusal('invalid', [clean.error]));
  const { entries: _none, ...header } = (clean.value ?? {}) as Record<string, unknown>;
  if (typeof header['format'] === 'number' && header['format'] > PACK_FORMAT) return fail(refusal('format'));
  const parsed = v.safeParse(PackHeaderSchema, header);
  if (!parsed.success) return fail(refusal('invalid', describeIssues(parsed.issues)));
  // A reader has to be told who it is.
  if (!/[\p{L}\p{N}]/u.test(parsed.output.publisher))
    return fail(refusal('invalid', ['publisher: a name with a letter or a number']));
  const reserved = parsed.output.id === BUNDLED_PACK || parsed.output.id === MINE;
  return reserved ? fail(refusal('reserved')) : ok(parsed.output);
}

/** Reads one entry. The errors are lines with the path inside the entry. */
export function readForeignEntry(value: unknown, cleaning: Cleaning): Result<Entry, string[]> {
  const clean = cleanValue(value, cleaning);
  if (!clean.ok) return fail([clean.error]);
  const parsed = v.safeParse(EntrySchema, clean.value);
  if (!parsed.success) return fail(describeIssues(parsed.issues));
  const problems = problemsOf(parsed.output);
  return problems.length > 0 ? fail(problems) : ok(parsed.output);
}

function problemsOf(entry: Entry): string[] {
  const forms = [entry.headword, ...entry.aliases.map(({ form }) => form)].map((form) => fold(form));
  const problems: string[] = [];
  for (const form of forms) {
    if ([...form].length < MIN_FOREIGN_FORM)
      problems.push(`headword, aliases: a form needs ${MIN_FOREIGN_FORM} characters`);
  }
  // A phrase is there to say which longer phrase is not this term. Any other would only take marks from other packs.
  for (const phrase of entry.not.map((one) => fold(one))) {
    if (!forms.some((form) => phrase !== form && phrase.includes(form)))
      problems.push(`not: ${phrase} contains no form of the entry`);
  }
  if (entry.theme !== undefined && !/^[a-z]+(?:-[a-z]+)*$/u.test(entry.theme))
    problems.push('theme: lower-case letters and hyphens');
  for (const { citations } of entry.senses) {
    for (const { url } of citations) if (url !== undefined && !isPlainUrl(url)) problems.push(`url: ${url}`);
  }
  return problems;
}

function fold(form: string): string {
  return foldText(form, new Map());
}

/** https://gov.example@evil.example shows one host and leads to another. */
function isPlainUrl(url: string): boolean {
  return /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/u.test(url);
}
