import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { CuratedEntrySchema, CuratedFileSchema, type CuratedEntry } from '../../core/curated-entry.ts';
import { describeIssues } from '../../core/issues.ts';
import { shownPath } from './data-root.ts';
import { parseEntries } from './parse-entries.ts';
import { reporterFor, type Problem } from './problem.ts';
import { readJson } from './read-json.ts';
import { THEMES } from './themes.ts';

/** A curated file that could be read. */
export interface ThemeFile {
  /** Shown path, for problems. */
  readonly file: string;
  readonly theme: string;
  readonly entries: readonly CuratedEntry[];
}

/** The file's frame; its entries are parsed one by one, to name the bad ones. */
const FrameSchema = v.strictObject({ ...CuratedFileSchema.entries, entries: v.array(v.unknown()) });

/** Reads every `data/curated/<theme>.json`, in the order of their names. */
export async function loadCurated(root: string, problems: Problem[]): Promise<ThemeFile[]> {
  const folder = join(root, 'curated');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const files: ThemeFile[] = [];
  for (const name of names) {
    const loaded = await loadFile(shownPath(root, join(folder, name)), join(folder, name), problems);
    if (loaded) files.push(loaded);
  }
  return files;
}

async function loadFile(file: string, path: string, problems: Problem[]): Promise<ThemeFile | null> {
  const problem = reporterFor(problems, file);
  const read = await readJson(path);
  if (!read.ok) {
    problem.error(undefined, read.error);
    return null;
  }
  const frame = v.safeParse(FrameSchema, read.value);
  if (!frame.success) {
    for (const line of describeIssues(frame.issues)) problem.error(undefined, line);
    return null;
  }
  const { theme, title, entries } = frame.output;
  if (!path.endsWith(`/${theme}.json`))
    problem.error('theme', `the file of theme ${theme} must be called ${theme}.json`);
  const known = THEMES[theme];
  if (known === undefined) problem.error('theme', `${theme} is no theme; see data/pipeline/themes.ts`);
  else if (known !== title) problem.error('title', `the theme ${theme} is called ${known}`);
  return { file, theme, entries: parseEntries(CuratedEntrySchema, entries, file, problems) };
}
