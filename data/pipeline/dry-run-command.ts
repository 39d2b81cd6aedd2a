import { parseFolding } from '../../core/fold.ts';
import { annotatorFor } from './check-cases.ts';
import { mustBeFolder } from './check-command.ts';
import { markFolder, type MarkedFile } from './dry-run.ts';
import { loadData } from './load-data.ts';
import { mergeEntries } from './merge.ts';
import { describeProblem, hasErrors } from './problem.ts';
import { traditionalPairs } from './traditional-pairs.ts';
import { ranked } from './unexplained.ts';

/**
 * `dry-run DIR [--json]`: every text under DIR with the real matcher and the real decisions. With --json nothing but
 * the JSON is on stdout. Exit 1 where the data cannot be read.
 */
export async function runDry(
  folder: string,
  options: { json?: boolean | undefined; data?: string | undefined },
): Promise<number> {
  await mustBeFolder(folder);
  if (options.data !== undefined) await mustBeFolder(options.data);
  const data = await loadData(options.data);
  const merged = mergeEntries(data, parseFolding(traditionalPairs()));
  const problems = [...data.problems, ...merged.problems];
  if (hasErrors(problems)) {
    for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
    return 1;
  }
  const { files, skipped } = await markFolder(annotatorFor(merged.entries, data.regions), folder);
  for (const file of skipped) process.stderr.write(`${file}: no text, left out\n`);
  if (options.json) process.stdout.write(`${JSON.stringify({ files: files.map(withoutText) })}\n`);
  else process.stdout.write(describeFiles(files));
  return 0;
}

function withoutText({ text: _text, ...file }: MarkedFile): Omit<MarkedFile, 'text'> {
  return file;
}

/** Below one mark in a thousand characters a folder is ordinary text, and each mark in it deserves a look. */
const ORDINARY = 1;
/** How many unexplained phrases are worth a page. */
const PHRASES = 60;

function describeFiles(files: readonly MarkedFile[]): string {
  const characters = files.reduce((sum, file) => sum + file.characters, 0);
  const marks = files.flatMap((file) => file.marks);
  const lines = files.map(
    (file) => `${perThousand(file.marks.length, file.characters)}\t${file.marks.length}\t${file.file}`,
  );
  lines.push(
    `${perThousand(marks.length, characters)}\t${marks.length}\tin all ${files.length} files, ${characters} characters`,
  );
  lines.push('', 'marks by entry');
  for (const { text, count } of ranked(tally(marks.map(({ headword }) => [headword, 1]))))
    lines.push(`${count}\t${text}`);
  lines.push('', 'quoted and unexplained');
  const phrases = ranked(
    tally(files.flatMap((file) => file.unexplained.map(({ text, count }) => [text, count] as const))),
  );
  for (const { text, count } of phrases.slice(0, PHRASES)) lines.push(`${count}\t${text}`);
  if (characters > 0 && (marks.length / characters) * 1000 < ORDINARY)
    lines.push('', 'every mark in its context', ...files.flatMap(inContext));
  return `${lines.join('\n')}\n`;
}

function perThousand(marks: number, characters: number): string {
  return characters === 0 ? '0.00' : ((marks / characters) * 1000).toFixed(2);
}

function tally(pairs: readonly (readonly [string, number])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [key, count] of pairs) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

function inContext({ file, text, marks }: MarkedFile): string[] {
  return marks.map(({ start, end, headword }) => {
    const around = `${text.slice(Math.max(0, start - 20), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`;
    return `${file} ${start}\t${headword}\t${around.replaceAll(/\s+/gu, ' ')}`;
  });
}
