import type { Note } from '../../core/entry.ts';
import { joinSpans } from '../../core/extract/join-spans.ts';
import { withoutPageReference } from '../../core/extract/separators.ts';
import type { ReportEntry } from '../../core/report-entry.ts';
import { checkCounts } from './check-counts.ts';
import type { ReportFolder } from './load-reports.ts';
import { reporterFor, type Problem, type Reporter } from './problem.ts';
import { THEMES } from './themes.ts';

/** Proves a report folder: all printed entries in order, and nothing in them that the transcription does not say. */
export function checkReport(folder: ReportFolder): Problem[] {
  const problems: Problem[] = [];
  checkSequence(folder, reporterFor(problems, folder.file));
  let before = 0;
  for (const entry of folder.entries) {
    const report = reporterFor(problems, folder.file, entry.headword);
    checkSpans(entry, folder.source, before, report);
    checkParts(entry, report);
    checkNotes(entry, report);
    checkCounts(entry, report);
    if (THEMES[entry.theme] === undefined) report.error('theme', `${entry.theme} is no theme`);
    for (const heading of [entry.chapter, entry.section]) {
      if (heading !== null && !folder.source.includes(heading))
        report.error('section', `${heading} is not in source.txt`);
    }
    before = entry.spans.at(-1)?.[1] ?? before;
  }
  return problems;
}

/** Entries are numbered 1, 2, 3 … up to what the print has, in the order of the print. */
function checkSequence({ entries, report }: ReportFolder, problem: Reporter): void {
  entries.forEach((entry, index) => {
    if (entry.number !== index + 1) {
      problem.error(
        'number',
        `${entry.headword} stands in place ${index + 1} and has number ${entry.number}`,
      );
    }
  });
  if (entries.length !== report.printedEntries) {
    problem.error(undefined, `${entries.length} entries can be read, the print has ${report.printedEntries}`);
  }
}

/**
 * The gloss is its spans joined by the rule of `joinSpans`, to the character; spans are in order and after the entry before.
 * The headword as printed stands before the first, with nothing but a separator between.
 */
function checkSpans(entry: ReportEntry, source: string, before: number, problem: Reporter): void {
  let end = before;
  for (const [from, to] of entry.spans) {
    if (to <= from || to > source.length)
      return problem.error('spans', `[${from}, ${to}] is no stretch of source.txt`);
    if (from < end)
      return problem.error('spans', `[${from}, ${to}] begins before the text preceding it ends, at ${end}`);
    end = to;
  }
  const quoted = joinSpans(source, entry.spans);
  if (quoted !== entry.gloss) {
    const difference = firstDifference(entry.gloss, quoted);
    problem.error('gloss', `differs from source.txt: ${difference}${whereIs(entry.gloss, source, before)}`);
  }
  const overLines = entry.spans.some(
    ([from], i) => i > 0 && /\n/u.test(source.slice(entry.spans[i - 1]?.[1], from)),
  );
  if (overLines && entry.join === undefined) problem.error('join', 'lines are joined without a reason');
  if (!overLines && entry.join !== undefined) problem.error('join', 'there is nothing to join');
  if (!printsBefore(source.slice(before, entry.spans[0]?.[0] ?? before), entry.printed))
    problem.error('printed', `source.txt does not print ${entry.printed} before the gloss`);
}

/** Between headword and gloss stands a separator, perhaps a page reference; bold and line breaks within the headword do not count. */
function printsBefore(stretch: string, printed: string): boolean {
  const bare = (text: string) => text.replaceAll(/[\s*\\]/gu, '');
  const head = bare(stretch).replace(/[：:。】，—]+$/u, '');
  return [head, withoutPageReference(head)].some((text) => text.endsWith(bare(printed)));
}

/** Nobody counts characters: the spans a gloss should have, where the transcription prints it as it is written. */
function whereIs(gloss: string, source: string, after: number): string {
  const spans: string[] = [];
  let from = after;
  for (const line of gloss.split('\n')) {
    const at = source.indexOf(line, from);
    if (at < 0) return '';
    from = at + line.length;
    spans.push(`[${at}, ${from}]`);
  }
  return `; as written it stands at ${spans.join(', ')}`;
}

/** Where two texts part, with a little of what stands there. */
function firstDifference(written: string, quoted: string): string {
  let at = 0;
  while (at < written.length && written[at] === quoted[at]) at++;
  const near = (text: string) => `“${text.slice(Math.max(0, at - 4), at + 6)}”`;
  return `at character ${at + 1} the gloss has ${near(written)}, the transcription ${near(quoted)}`;
}

function checkParts(entry: ReportEntry, problem: Reporter): void {
  entry.parts.forEach(({ label, text }, index) => {
    if (!entry.gloss.includes(label)) problem.error(`parts.${index}.label`, `${label} is not in the gloss`);
    if (text !== undefined && !entry.gloss.includes(text))
      problem.error(`parts.${index}.text`, `${text} is not in the gloss`);
  });
}

/** A correction is of something printed, and changes it. */
function checkNotes(entry: ReportEntry, problem: Reporter): void {
  entry.notes.forEach((note: Note, index) => {
    if (note.kind === 'join') problem.error(`notes.${index}`, 'the reason of a join belongs in join');
    if (note.kind !== 'correction') return;
    const inText = entry.gloss.includes(note.printed) || entry.printed.includes(note.printed);
    if (!inText)
      problem.error(`notes.${index}.printed`, `${note.printed} is neither in the gloss nor in the headword`);
    if (note.meant === note.printed) problem.error(`notes.${index}.meant`, 'the correction changes nothing');
  });
}
