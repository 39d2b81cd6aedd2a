/** Work → the files of `data/reports/<region>-<year>/`, ready for a pull request. */
import type { FormRule } from '../entry.ts';
import { effective, liveItems, nameItems, scopeOf, titlesOf, workId, type Naming } from './to-pack.ts';
import { numbersOf } from './numbers.ts';
import { reviewList } from './review-list.ts';
import { glossOf, isOverLines, lineStarts, type Doubt, type Work } from './work.ts';

export type ReportFile = 'source.txt' | 'report.json' | 'entries.json' | 'TODO.md';

export interface ReportFiles {
  /** Name of the folder. */
  readonly id: string;
  /** TODO.md is there while doubts are open. */
  readonly files: Readonly<Partial<Record<ReportFile, string>>>;
}

export function toReportFolder(work: Work, naming: Naming, year: number): ReportFiles {
  const { source, base } = cutOut(work);
  const id = workId(work, naming);
  const { title, issuer, place } = titlesOf(work.facts, naming.regions);
  const entries = entriesOf(work, naming, base);
  const report = {
    id,
    title,
    issuer,
    region: { code: work.facts.region, name: place },
    year: work.facts.year ?? year,
    annotations: work.facts.annotations,
    publication: work.facts.publication === '' ? null : work.facts.publication,
    transcription: `${work.origin}，由程序读出，取注释部分，文字未改。`,
    printedEntries: Math.max(entries.length, entries.at(-1)?.number ?? 0),
  };
  const open = openDoubts(work, base);
  const isOpen = open.length > 0 || entries.some(({ isUnexplained }) => isUnexplained);
  const listed = entries.map(({ isUnexplained, join, ...entry }) => ({
    ...entry,
    ...(!isUnexplained && { join: join ?? '' }),
  }));
  return {
    id,
    files: {
      'source.txt': source,
      'report.json': json(report),
      'entries.json': json(entries.map(({ isUnexplained: _open, ...entry }) => entry)),
      ...(isOpen && { 'TODO.md': reviewList(open, listed) }),
    },
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The notes, and whatever else the entries quote. */
function cutOut({ source, range, items }: Work): { source: string; base: number } {
  let [from, to] = range;
  for (const { spans, start, rejected } of items) {
    if (rejected) continue;
    from = Math.min(from, start);
    to = Math.max(to, spans.at(-1)?.[1] ?? 0);
  }
  const starts = lineStarts(source);
  const base = starts.findLast((start) => start <= from) ?? 0;
  const end = starts.find((start) => start >= to && start > base) ?? source.length;
  const part = source.slice(base, end);
  return { source: /[\n\r]$/u.test(part) ? part : `${part}\n`, base };
}

/** Doubts not settled, with their lines in the part that is kept. */
function openDoubts({ source, doubts }: Work, base: number): Doubt[] {
  const above = lineStarts(source.slice(0, base)).length - 1;
  return doubts
    .filter(({ settled }) => !settled)
    .map((doubt) => ({ ...doubt, line: Math.max(1, doubt.line - above) }));
}

/** Keys stand in the order in which reviewed folders have them; a rule that says nothing is left out. */
function entriesOf(work: Work, naming: Naming, base: number) {
  const numbers = numbersOf(liveItems(work));
  return nameItems(work, naming).map(([item, id], place) => {
    const isJoined = isOverLines(work, item);
    const number = numbers[place] ?? place + 1;
    const scope = scopeOf(item);
    const { marked, unmarked } = item.cases;
    return {
      id,
      number,
      inferred: item.inferred || item.number !== number,
      chapter: item.chapter,
      section: item.section,
      printed: item.printed,
      headword: item.headword,
      ...terse(item),
      ...(item.aliases.length > 0 && {
        aliases: item.aliases.map((alias) => ({ form: alias.form, ...terse(alias) })),
      }),
      ...(item.not.length > 0 && { not: item.not }),
      theme: item.theme === '' ? 'government' : item.theme,
      spans: item.spans.map(([from, to]) => [from - base, to - base] as const),
      ...(isJoined && item.join !== '' && { join: item.join }),
      gloss: glossOf(work, item),
      ...(item.parts.length > 0 && { parts: item.parts }),
      ...(scope && { scope }),
      ...(item.corrections.length > 0 && {
        notes: item.corrections.map((one) => ({ kind: 'correction' as const, ...one })),
      }),
      ...(item.counts.length > 0 && { counts: item.counts }),
      ...(marked.length + unmarked.length > 0 && {
        cases: { ...(marked.length > 0 && { marked }), ...(unmarked.length > 0 && { unmarked }) },
      }),
      /** Not written: joined over lines, and nobody has said why. */
      isUnexplained: isJoined && item.join === '',
    };
  });
}

function terse(rule: Omit<FormRule, 'form'>) {
  const { match, cues, unless, years } = effective(rule);
  return {
    ...(match !== 'always' && { match }),
    ...(cues.length > 0 && { cues }),
    ...(unless.length > 0 && { unless }),
    ...(years.length > 0 && { years }),
  };
}
