import { relative } from 'node:path';
import { mustBeFolder } from './check-command.ts';
import { measure, type Measured } from './measure.ts';
import { filesUnder } from './text-files.ts';

/**
 * `extract --measure DIR [--json]`: one line a file (entries, warnings, other remarks, suspicious entries), the
 * suspicious entries, and the sums. Files that cannot be read are listed with the reason. Exit 0.
 */
export async function runMeasure(folder: string, options: { json?: boolean | undefined }): Promise<number> {
  await mustBeFolder(folder);
  const files: Measured[] = [];
  for (const path of await filesUnder(folder)) files.push(await measure(path, relative(folder, path)));
  const totals = totalsOf(files);
  if (options.json) process.stdout.write(`${JSON.stringify({ files, totals })}\n`);
  else process.stdout.write(table(files, totals));
  return 0;
}

interface Totals {
  readonly files: number;
  readonly withoutEntries: number;
  readonly entries: number;
  readonly warnings: number;
  readonly suspicious: number;
  readonly diagnostics: Readonly<Record<string, number>>;
}

function totalsOf(files: readonly Measured[]): Totals {
  const diagnostics: Record<string, number> = {};
  for (const file of files)
    for (const [code, count] of Object.entries(file.diagnostics))
      diagnostics[code] = (diagnostics[code] ?? 0) + count;
  const sum = (count: (file: Measured) => number) => files.reduce((total, file) => total + count(file), 0);
  return {
    files: files.length,
    withoutEntries: sum(({ entries }) => (entries === 0 ? 1 : 0)),
    entries: sum(({ entries }) => entries),
    warnings: sum(({ warnings }) => warnings),
    suspicious: sum(({ suspicious }) => suspicious.length),
    diagnostics,
  };
}

function table(files: readonly Measured[], totals: Totals): string {
  const lines = ['entries\twarnings\tother\tsuspicious\tfile'];
  for (const { file, entries, warnings, diagnostics, suspicious, failed } of files) {
    const all = Object.values(diagnostics).reduce((sum, count) => sum + count, 0);
    lines.push(
      [entries, warnings, all - warnings, suspicious.length, failed ? `${file}: ${failed}` : file].join('\t'),
    );
  }
  const found = files.flatMap(({ file, suspicious }) =>
    suspicious.map(({ line, headword, codes }) => `${file}:${line}\t${headword}\t${codes.join(', ')}`),
  );
  if (found.length > 0) lines.push('', 'suspicious entries', ...found);
  lines.push('', 'diagnostics');
  for (const [code, count] of Object.entries(totals.diagnostics).toSorted((a, b) => b[1] - a[1]))
    lines.push(`${count}\t${code}`);
  const { entries, files: read, warnings, suspicious, withoutEntries } = totals;
  lines.push(
    '',
    `${entries} entries in ${read} files, ${warnings} warnings, ${suspicious} suspicious; ${withoutEntries} files without entries`,
  );
  return `${lines.join('\n')}\n`;
}
