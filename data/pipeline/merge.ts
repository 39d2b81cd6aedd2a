import type { CuratedEntry } from '../../core/curated-entry.ts';
import type { Citation, Entry, Note, Sense } from '../../core/entry.ts';
import { foldText, type Folding } from '../../core/fold.ts';
import { joinRules } from '../../core/join-rules.ts';
import type { Cases, Report, ReportEntry } from '../../core/report-entry.ts';
import type { LoadedData } from './load-data.ts';
import { spellPinyin } from './pinyin.ts';
import { reporterFor, type Problem } from './problem.ts';

/** One place in the data where an entry is written. */
interface Written {
  readonly file: string;
  readonly theme: string;
  /** Everything but theme and pinyin. Curated entries are written so, report entries turned into it. */
  readonly entry: CuratedEntry;
  /** Set where it comes from a report. */
  readonly report?: Report;
}

/** An entry of the pack with the files it comes from and the sentences that prove its rules. */
export interface MergedEntry {
  readonly entry: Entry;
  readonly files: readonly string[];
  readonly cases: readonly { readonly file: string; readonly cases: Cases }[];
}

export interface Merged {
  readonly entries: readonly MergedEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Brings curated and report entries with one headword together as senses of one entry, in the order of ids.
 * The curated entry speaks first: its rule, theme and aliases stand, and its senses come before a report's.
 */
export function mergeEntries(data: LoadedData, folding: Folding): Merged {
  const problems: Problem[] = [];
  const groups = new Map<string, Written[]>();
  for (const written of allWritten(data)) {
    const key = foldText(written.entry.headword, folding);
    groups.set(key, [...(groups.get(key) ?? []), written]);
  }
  const entries = [...groups.values()].flatMap((group) => mergeGroup(group, folding, problems));
  checkIds(entries, problems);
  return { entries: entries.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1)), problems };
}

function* allWritten(data: LoadedData): Generator<Written> {
  for (const { file, theme, entries } of data.curated)
    for (const entry of entries) yield { file, theme, entry };
  for (const { file, report, entries } of data.reports) {
    for (const entry of entries) yield { file, theme: entry.theme, entry: fromReport(entry, report), report };
  }
}

function fromReport(entry: ReportEntry, report: Report): CuratedEntry {
  const { id, headword, match, cues, unless, years, aliases, not, cases } = entry;
  const join: Note[] = entry.join === undefined ? [] : [{ kind: 'join', text: entry.join }];
  const sense: Sense = {
    gloss: entry.gloss,
    verbatim: true,
    parts: entry.parts,
    notes: [...join, ...entry.notes],
    ...(entry.scope && { scope: entry.scope }),
    citations: [citationOf(entry, report)],
  };
  return { id, headword, match, cues, unless, years, aliases, not, senses: [sense], cases };
}

/** 运城市2025年政府工作报告·工作注释, number 13. */
function citationOf({ chapter, section, number }: ReportEntry, report: Report): Citation {
  return {
    title: `${report.title}·${report.annotations}`,
    issuer: report.issuer,
    year: report.year,
    region: report.region,
    ...(chapter !== null && { chapter }),
    ...(section !== null && { section }),
    number,
  };
}

function mergeGroup(group: readonly Written[], folding: Folding, problems: Problem[]): MergedEntry[] {
  const [first, ...others] = group;
  if (!first) return [];
  for (const other of others) {
    const report = reporterFor(problems, other.file, other.entry.headword);
    if (other.entry.id !== first.entry.id) {
      report.error('id', `is ${other.entry.id}, but ${first.file} calls the same headword ${first.entry.id}`);
    }
    if (!other.report) report.error('headword', `is already in ${first.file}: one entry, several senses`);
  }
  const { cases: _cases, senses: _senses, ...rest } = first.entry;
  const entry: Entry = {
    ...rest,
    ...joinRules([first.entry, ...others.map((other) => other.entry)], folding),
    theme: first.theme,
    pinyin: spellPinyin(first.entry.headword),
    senses: mergeSenses(withoutRivals(group, problems)),
  };
  const cases = group.map((written) => ({ file: written.file, cases: written.entry.cases }));
  return [{ entry, files: group.map(({ file }) => file), cases }];
}

/** A curated sense for the very place of a report that prints its own: the printed words stand, and the curated ones can go. */
function withoutRivals(group: readonly Written[], problems: Problem[]): Written[] {
  const places = new Map(group.flatMap(({ report, file }) => (report ? [[report.region.code, file]] : [])));
  return group.map((written) => {
    if (written.report) return written;
    const senses = written.entry.senses.filter(({ scope }) => {
      const file = scope?.regions?.length === 1 ? places.get(scope.regions[0] ?? '') : undefined;
      if (file === undefined) return true;
      const message = `is left out, because ${file} prints its own words for the same place`;
      reporterFor(problems, written.file, written.entry.headword).warn('senses', message);
      return false;
    });
    return { ...written, entry: { ...written.entry, senses } };
  });
}

/** All senses. A report's sense beside others holds in its own place, and its own year where the place has several. */
function mergeSenses(group: readonly Written[]): Sense[] {
  if (group.length === 1) return group[0]?.entry.senses ?? [];
  return group.flatMap(({ entry, report }) => {
    if (!report) return entry.senses;
    const regions = [report.region.code];
    const rivals = group.filter((other) => other.report?.region.code === report.region.code).length > 1;
    const scope = { regions, ...(rivals && { years: [report.year, report.year] as [number, number] }) };
    return entry.senses.map((sense) => ({ ...sense, scope: { ...scope, ...sense.scope } }));
  });
}

/** An id names one headword for ever. */
function checkIds(entries: readonly MergedEntry[], problems: Problem[]): void {
  const owners = new Map<string, MergedEntry>();
  for (const merged of entries) {
    const { id, headword } = merged.entry;
    const owner = owners.get(id);
    if (owner) {
      const message = `${id} is also the id of ${owner.entry.headword} in ${owner.files[0] ?? ''}`;
      reporterFor(problems, merged.files[0] ?? '', headword).error('id', message);
    } else owners.set(id, merged);
  }
}
