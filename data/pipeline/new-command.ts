import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseFolding } from '../../core/fold.ts';
import type { FileKind } from '../../readers/read-file.ts';
import { mustBeFolder } from './check-command.ts';
import { DATA_ROOT, shownPath } from './data-root.ts';
import { loadData, type LoadedData } from './load-data.ts';
import { findRegion } from './new-names.ts';
import { newReport } from './new-report.ts';
import { describeReadProblem } from './read-problems.ts';
import { readSource } from './read-source.ts';
import { traditionalPairs } from './traditional-pairs.ts';
import { UsageError } from './usage.ts';

const KINDS: Readonly<Record<FileKind, string>> = {
  text: '文本文件',
  markdown: 'Markdown 文件',
  html: '网页',
  docx: 'Word 文档',
  pdf: 'PDF 文件',
};

interface NewOptions {
  region?: string | undefined;
  year?: string | undefined;
  issuer?: string | undefined;
  title?: string | undefined;
  data?: string | undefined;
}

/**
 * `new FILE --region CODE|NAME --year YEAR`: writes `data/reports/<region>-<year>/`. An existing folder is never
 * written to. Exit 0 where the folder was written, 1 where the file has no notes or cannot be read.
 */
export async function runNew(path: string, options: NewOptions): Promise<number> {
  if (options.data !== undefined) await mustBeFolder(options.data);
  const data = await loadData(options.data);
  const region = regionOf(options.region, data);
  const year = yearOf(options.year);
  const read = await readSource(path);
  if (!read.ok) {
    process.stderr.write(`${describeReadProblem(read.error)}\n`);
    return 1;
  }
  const origin = `${KINDS[read.value.kind]}“${basename(path)}”`;
  const made = newReport(
    read.value.text,
    { region, year, issuer: options.issuer, title: options.title, origin },
    data,
    parseFolding(traditionalPairs()),
  );
  if (!made.ok) {
    process.stderr.write(`${path}: ${made.error}\n`);
    return 1;
  }
  const root = options.data ?? DATA_ROOT;
  const folder = join(root, 'reports', made.value.id);
  try {
    await mkdir(folder);
  } catch {
    process.stderr.write(`${shownPath(root, folder)} is there already; remove it, or go on with it\n`);
    return 1;
  }
  for (const [name, text] of Object.entries(made.value.files)) await writeFile(join(folder, name), text);
  const { entries, doubts } = made.value;
  process.stdout.write(
    `${shownPath(root, folder)}: ${entries} entries, ${doubts} doubts. Work through TODO.md, then run check.\n`,
  );
  return 0;
}

function regionOf(given: string | undefined, { regions }: LoadedData): string {
  if (given === undefined) throw new UsageError('new needs --region, a code or a name of data/regions.json');
  const code = findRegion(given, regions);
  if (code !== null) return code;
  const near = Object.entries(regions).filter(([, name]) => name.includes(given.replace(/[省市区县]$/u, '')));
  const hint = near.map(([other, name]) => `${other} ${name}`).join(', ');
  throw new UsageError(
    hint
      ? `which region is ${given}: ${hint}? Give the code`
      : `data/regions.json has no ${given}; add a line with its GB/T 2260 code, or give another`,
  );
}

function yearOf(given: string | undefined): number {
  const year = Number(given);
  if (given === undefined || !/^(?:19|20)\d\d$/u.test(given))
    throw new UsageError('new needs --year, the year of the report in four digits');
  return year;
}
