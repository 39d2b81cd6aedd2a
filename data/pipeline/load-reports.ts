import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { describeIssues } from '../../core/issues.ts';
import { ReportEntrySchema, ReportSchema, type Report, type ReportEntry } from '../../core/report-entry.ts';
import { openBoxes } from '../../core/workbench/review-list.ts';
import { shownPath } from './data-root.ts';
import { parseEntries } from './parse-entries.ts';
import { reporterFor, type Problem } from './problem.ts';
import { readJson } from './read-json.ts';

/** A report folder that could be read: what it is of, the transcription, and the reviewed entries. */
export interface ReportFolder {
  /** Shown path of entries.json, for problems. */
  readonly file: string;
  readonly report: Report;
  /** source.txt, untouched: spans are offsets into this. */
  readonly source: string;
  readonly entries: readonly ReportEntry[];
}

/** Reads every folder under `data/reports/`, in the order of their names. */
export async function loadReports(root: string, problems: Problem[]): Promise<ReportFolder[]> {
  const folders: ReportFolder[] = [];
  for (const name of await foldersIn(join(root, 'reports'))) {
    const folder = await loadReport(root, join(root, 'reports', name), name, problems);
    if (folder) folders.push(folder);
  }
  return folders;
}

async function foldersIn(path: string): Promise<string[]> {
  const found = await readdir(path, { withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function loadReport(
  root: string,
  path: string,
  name: string,
  problems: Problem[],
): Promise<ReportFolder | null> {
  const report = await loadReportFile(root, path, name, problems);
  const file = shownPath(root, join(path, 'entries.json'));
  const list = await readJson(join(path, 'entries.json'));
  const todo = await readFile(join(path, 'TODO.md'), 'utf8').catch(() => '');
  const open = openBoxes(todo);
  if (open > 0)
    reporterFor(problems, shownPath(root, join(path, 'TODO.md'))).error(
      undefined,
      `${open} things are left to do`,
    );
  const source = await readFile(join(path, 'source.txt'), 'utf8').catch(() => null);
  if (source === null)
    reporterFor(problems, shownPath(root, join(path, 'source.txt'))).error(
      undefined,
      'the transcription is missing',
    );
  if (!list.ok) {
    reporterFor(problems, file).error(undefined, list.error);
    return null;
  }
  if (!Array.isArray(list.value)) {
    reporterFor(problems, file).error(undefined, 'must be a list of entries');
    return null;
  }
  const entries = parseEntries(ReportEntrySchema, list.value, file, problems);
  return report && source !== null ? { file, report, source, entries } : null;
}

async function loadReportFile(
  root: string,
  path: string,
  name: string,
  problems: Problem[],
): Promise<Report | null> {
  const problem = reporterFor(problems, shownPath(root, join(path, 'report.json')));
  const read = await readJson(join(path, 'report.json'));
  if (!read.ok) {
    problem.error(undefined, read.error);
    return null;
  }
  const parsed = v.safeParse(ReportSchema, read.value);
  if (!parsed.success) {
    for (const line of describeIssues(parsed.issues)) problem.error(undefined, line);
    return null;
  }
  if (parsed.output.id !== name) problem.error('id', `must be the folder's name, ${name}`);
  return parsed.output;
}
