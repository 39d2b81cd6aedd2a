import type { CuratedEntry } from '../../core/curated-entry.ts';
import type { Sense } from '../../core/entry.ts';
import { CURATED_GLOSS } from '../../core/limits.ts';
import type { ThemeFile } from './load-curated.ts';
import { reporterFor, type Problem, type Reporter } from './problem.ts';

/** The rules of writing that data/curated/README.md states, as far as a program can tell. */
export function checkCurated(file: ThemeFile): Problem[] {
  const problems: Problem[] = [];
  for (const entry of file.entries) {
    const report = reporterFor(problems, file.file, entry.headword);
    entry.senses.forEach((sense, index) => checkSense(sense, `senses.${index}`, report));
    checkSenses(entry, report);
  }
  return problems;
}

function checkSense(sense: Sense, field: string, problem: Reporter): void {
  if (sense.verbatim) {
    const { chapter, section, number, url } = sense.citations[0] ?? {};
    if (chapter === undefined && section === undefined && number === undefined && url === undefined) {
      problem.error(
        `${field}.citations`,
        'a quotation says where it stands: chapter, section, number or url',
      );
    }
    return;
  }
  const length = [...sense.gloss].length;
  if (length < CURATED_GLOSS.min || length > CURATED_GLOSS.max) {
    problem.error(
      `${field}.gloss`,
      `has ${length} characters, allowed are ${CURATED_GLOSS.min} to ${CURATED_GLOSS.max}`,
    );
  }
  if (!/[。）”]$/u.test(sense.gloss))
    problem.error(`${field}.gloss`, 'is not a whole sentence: it ends without 。');
  const sentences = sense.gloss.split('。').length - 1;
  if (sentences > 3) problem.error(`${field}.gloss`, `has ${sentences} sentences, three are enough`);
  sense.citations.forEach(({ title }, index) => {
    if (/[《》]/u.test(title))
      problem.error(`${field}.citations.${index}.title`, 'a title is written without 《》');
  });
}

/** Senses are told apart: at most one of several may go without a scope, and it is the default. */
function checkSenses(entry: CuratedEntry, problem: Reporter): void {
  const unscoped = entry.senses.filter(({ scope }) => scope === undefined).length;
  if (entry.senses.length > 1 && unscoped > 1) {
    problem.error(
      'senses',
      `${unscoped} of ${entry.senses.length} senses have no scope, so nothing tells them apart`,
    );
  }
}
