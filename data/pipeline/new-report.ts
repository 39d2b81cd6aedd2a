/** The folder of a report that nobody has reviewed yet: what the file says, drafts of the entries, and what is left to do. */
import type { Draft, Extraction } from '../../core/extract/draft.ts';
import { extract } from '../../core/extract/extract.ts';
import { wording } from '../../core/extract/messages.ts';
import { unwrapText } from '../../core/extract/unwrap.ts';
import { foldText, type Folding } from '../../core/fold.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { themeGuesser } from '../../core/workbench/guess-theme.ts';
import { needsQuotes, withoutQuotes } from '../../core/workbench/printed-term.ts';
import { reviewList } from '../../core/workbench/review-list.ts';
import type { LoadedData } from './load-data.ts';
import { entryId, regionSlug } from './new-names.ts';

export interface NewReport {
  /** shanxi-yuncheng-2025 */
  readonly id: string;
  readonly files: Readonly<Record<'source.txt' | 'report.json' | 'entries.json' | 'TODO.md', string>>;
  readonly entries: number;
  readonly doubts: number;
}

export interface ReportFacts {
  readonly region: string;
  readonly year: number;
  readonly issuer?: string | undefined;
  readonly title?: string | undefined;
  /** What the text was read from: a Word file, 报告.docx. */
  readonly origin: string;
}

/** @returns the folder's files, or why no notes were found */
export function newReport(
  given: string,
  facts: ReportFacts,
  data: LoadedData,
  folding: Folding,
): Result<NewReport> {
  const { text, told } = unwrapText(given);
  const whole = extract(text);
  if (!whole.ok) return fail(wording(whole.error.code, whole.error.values, 'zh'));
  const source = cutOut(text, whole.value);
  const extracted = extract(source);
  if (!extracted.ok) return fail(wording(extracted.error.code, extracted.error.values, 'zh'));
  const name = data.regions[facts.region] ?? facts.region;
  const { entries, diagnostics, heading } = extracted.value;
  const id = `${regionSlug(facts.region, data.regions)}-${facts.year}`;
  const drafts = draftEntries(entries, data, folding);
  const report = {
    id,
    title: facts.title ?? `${name}${facts.year}年政府工作报告`,
    issuer: facts.issuer ?? `${name}人民政府`,
    region: { code: facts.region, name },
    year: facts.year,
    annotations: heading?.replaceAll(/\s+/gu, '') ?? '名词解释',
    publication: null,
    transcription: `${facts.origin}，由程序读出，取注释部分，文字未改。`,
    printedEntries: entries.length,
  };
  return ok({
    id,
    files: {
      'source.txt': source,
      'report.json': json(report),
      'entries.json': json(drafts),
      'TODO.md': reviewList(told ? [{ ...told, line: 1 }, ...diagnostics] : diagnostics, drafts),
    },
    entries: entries.length,
    doubts: diagnostics.length + (told ? 1 : 0),
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The notes alone, where they read alike without the report around them; else the whole text. */
function cutOut(text: string, { entries, range: [from, to] }: Extraction): string {
  const part = `${text.slice(from, to)}\n`;
  const again = extract(part);
  return again.ok && again.value.entries.length === entries.length ? part : text;
}

/** What `entries.json` holds of an entry before review. */
export interface EntryDraft {
  readonly id: string;
  readonly number: number;
  readonly inferred: boolean;
  readonly chapter: string | null;
  readonly section: string | null;
  readonly printed: string;
  readonly headword: string;
  readonly match?: 'quoted';
  readonly theme: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly gloss: string;
}

function draftEntries(entries: readonly Draft[], data: LoadedData, folding: Folding): EntryDraft[] {
  const known = [
    ...data.curated.flatMap(({ theme, entries: list }) => list.map((entry) => ({ theme, entry }))),
    ...data.reports.flatMap(({ entries: list }) => list.map((entry) => ({ theme: entry.theme, entry }))),
  ];
  // A term that the glossary has, perhaps as an alias, gets another sense and not another entry.
  const terms = new Map<string, { id: string; headword: string }>();
  for (const { entry } of known)
    for (const form of [...entry.aliases.map((alias) => alias.form), entry.headword])
      terms.set(foldText(form, folding), { id: entry.id, headword: entry.headword });
  const taken = new Set(known.map(({ entry }) => entry.id));
  const guess = themeGuesser(
    known.map(({ theme, entry }) => ({
      theme,
      text: `${entry.headword}${'gloss' in entry ? entry.gloss : entry.senses.map(({ gloss }) => gloss).join('')}`,
    })),
  );
  return entries.map((draft, index): EntryDraft => {
    const own = withoutQuotes(draft.headword);
    const folded = foldText(own, folding);
    const { id, headword } = terms.get(folded) ?? { id: entryId(own, taken), headword: own };
    taken.add(id);
    terms.set(folded, { id, headword });
    return {
      id,
      number: index + 1,
      inferred: draft.inferred || draft.number !== index + 1,
      chapter: draft.chapter,
      section: draft.section,
      printed: draft.headword,
      headword,
      ...(needsQuotes(folded) && { match: 'quoted' as const }),
      theme: guess(`${headword}${draft.gloss}`) ?? 'government',
      spans: draft.spans,
      gloss: draft.gloss,
    };
  });
}
