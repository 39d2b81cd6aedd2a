import type { Note } from '../../core/entry.ts';
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
 * The gloss is the concatenation of its spans, to the character; spans are in order and after the entry before.
 * The headword as printed stands before the first, with nothing but a separator between.
 */
function checkSpans(entry: ReportEntry, source: string, before: number, problem: Reporter): void {
  let end = before;
  let quoted = '';
  for (const [from, to] of entry.spans) {
    if (to <= from || to > source.length)
      return problem.error('spans', `[${from}, ${to}] is no stretch of source.txt`);
    if (from < end)
      return problem.error('spans', `[${from}, ${to}] begins before the text preceding it ends, at ${end}`);
    quoted += source.slice(from, to);
    end = to;
  }
  if (quoted !== entry.gloss)
    problem.error('gloss', `differs from source.txt: ${firstDifference(entry.gloss, quoted)}`);
  if (entry.spans.length > 1 && entry.join === undefined)
    problem.error('join', 'spans are joined without a reason');
  if (entry.spans.length === 1 && entry.join !== undefined) problem.error('join', 'there is nothing to join');
  const head = source.slice(before, entry.spans[0]?.[0] ?? before).replace(/[：:\s]+$/u, '');
  if (!head.endsWith(entry.printed))
    problem.error('printed', `source.txt does not print ${entry.printed} before the gloss`);
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
