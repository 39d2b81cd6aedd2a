import { annotateText, createAnnotator, type Annotator, type Match } from '../../core/annotate.ts';
import { UNKNOWN_CONTEXT, type PageContext } from '../../core/page-context.ts';
import { proveCases } from '../../core/prove-cases.ts';
import { compileIndex } from '../../core/term-index.ts';
import type { ReportFolder } from './load-reports.ts';
import type { MergedEntry } from './merge.ts';
import { reporterFor, type Problem } from './problem.ts';
import { traditionalPairs } from './traditional-pairs.ts';

/** The real matcher over all entries, as the extension compiles it. */
export function annotatorFor(
  entries: readonly MergedEntry[],
  regions: Readonly<Record<string, string>>,
): Annotator {
  return createAnnotator(
    compileIndex(
      entries.map(({ entry }) => entry),
      traditionalPairs(),
      regions,
      1,
    ),
  );
}

/** The sentences that prove a rule must do so. */
export function checkCases(entries: readonly MergedEntry[], annotator: Annotator): Problem[] {
  const problems: Problem[] = [];
  for (const { entry, cases } of entries) {
    for (const { file, cases: sentences } of cases) {
      const report = reporterFor(problems, file, entry.headword);
      for (const { kind, index, sentence, text } of proveCases(annotator, sentences, [entry.id])) {
        const said = text === null ? 'not recognised' : `“${text}” is marked`;
        report.error(`cases.${kind}.${index}`, `${said} in: ${sentence}`);
      }
    }
  }
  return problems;
}

/**
 * Every printed headword, with its gloss behind it, is found as its own entry: the annotation section explains itself.
 * Where another file states a rule for the same term (PM2.5 is cued), its own notes may be too short to fulfil it: a warning.
 * @param ruled ids of entries that are not always marked
 */
export function checkPrinted(
  folder: ReportFolder,
  annotator: Annotator,
  ruled: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const page: PageContext = { regions: [folder.report.region.code], year: folder.report.year };
  for (const { id, headword, printed, gloss } of folder.entries) {
    const found = annotateText(annotator, `${printed}：${gloss}`, page);
    if (found.some((match) => match.start < printed.length && idOf(annotator, match) === id)) continue;
    const report = reporterFor(problems, folder.file, headword);
    if (ruled.has(id))
      report.warn('printed', `${printed} is not recognised in its own notes, because its rule asks for more`);
    else report.error('printed', `${printed} is not recognised; is an alias missing?`);
  }
  return problems;
}

/** No form fires on ordinary text: `sentences` are everyday ones, written for this check. */
export function checkOrdinary(
  entries: readonly MergedEntry[],
  annotator: Annotator,
  sentences: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  for (const sentence of sentences) {
    for (const match of annotateText(annotator, sentence, UNKNOWN_CONTEXT)) {
      const merged = entries[match.entry];
      if (!merged) continue;
      const text = sentence.slice(match.start, match.end);
      reporterFor(problems, merged.files[0] ?? '', merged.entry.headword).error(
        'aliases',
        `${text} fires on ordinary text: ${sentence}`,
      );
    }
  }
  return problems;
}

function idOf(annotator: Annotator, match: Match): string | undefined {
  return annotator.index.entries[match.entry]?.id;
}
