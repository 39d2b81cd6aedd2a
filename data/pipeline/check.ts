import { readFile } from 'node:fs/promises';
import { parseFolding } from '../../core/fold.ts';
import { annotatorFor, checkCases, checkOrdinary, checkPrinted } from './check-cases.ts';
import { checkCollisions } from './check-collisions.ts';
import { checkCurated } from './check-curated.ts';
import { checkEntry } from './check-entry.ts';
import { checkOverlap } from './check-overlap.ts';
import { checkReport } from './check-report.ts';
import { loadData } from './load-data.ts';
import { mergeEntries } from './merge.ts';
import { badOverrides, unsureCharacters } from './pinyin.ts';
import { reporterFor, type Problem } from './problem.ts';
import { traditionalPairs } from './traditional-pairs.ts';

export interface CheckOptions {
  /** Another data folder than the project's. */
  readonly root?: string | undefined;
  /** A folder of texts that curated glosses must not have been copied from. */
  readonly against?: string | undefined;
}

/** Every problem of the data, in a fixed order. Reads; never writes, never throws for bad data. */
export async function checkAll({ root, against }: CheckOptions = {}): Promise<Problem[]> {
  const data = await loadData(root);
  const problems: Problem[] = [...data.problems];
  for (const folder of data.reports) problems.push(...checkReport(folder));
  for (const file of data.curated) problems.push(...checkCurated(file));

  const folding = parseFolding(traditionalPairs());
  const { entries, problems: mergeProblems } = mergeEntries(data, folding);
  problems.push(...mergeProblems);
  for (const { entry, files } of entries) {
    const report = reporterFor(problems, files[0] ?? '', entry.headword);
    checkEntry(entry, folding, data.regions, report);
    const unsure = unsureCharacters(entry.headword);
    if (unsure.length > 0)
      report.warn('pinyin', `${unsure.join('')} is read in two ways; add the word to pinyin-overrides.json`);
  }
  for (const phrase of badOverrides()) {
    reporterFor(problems, 'data/pipeline/pinyin-overrides.json').error(
      undefined,
      `${phrase}: one syllable for each character`,
    );
  }
  problems.push(...checkCollisions(entries, folding));

  const annotator = annotatorFor(entries, data.regions);
  problems.push(...checkCases(entries, annotator));
  const ruled = new Set(entries.flatMap(({ entry }) => (entry.match === 'always' ? [] : [entry.id])));
  for (const folder of data.reports) problems.push(...checkPrinted(folder, annotator, ruled));
  problems.push(...checkOrdinary(entries, annotator, await ordinarySentences()));

  if (against !== undefined) problems.push(...(await checkOverlap(data, against)));
  return problems;
}

/** One sentence a line; lines with # are remarks. */
async function ordinarySentences(): Promise<string[]> {
  const text = await readFile(new URL('ordinary-text.txt', import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
