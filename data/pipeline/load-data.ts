import { join } from 'node:path';
import * as v from 'valibot';
import { DATA_ROOT, shownPath } from './data-root.ts';
import { loadCurated, type ThemeFile } from './load-curated.ts';
import { loadReports, type ReportFolder } from './load-reports.ts';
import { reporterFor, type Problem } from './problem.ts';
import { readJson } from './read-json.ts';

/** Everything under `data/` that could be read, and what could not. */
export interface LoadedData {
  readonly root: string;
  readonly reports: readonly ReportFolder[];
  readonly curated: readonly ThemeFile[];
  /** GB/T 2260 code → name, from data/regions.json. */
  readonly regions: Readonly<Record<string, string>>;
  /** Problems of reading alone: missing files, bad JSON, fields against the schema. */
  readonly problems: readonly Problem[];
}

const RegionsSchema = v.record(v.pipe(v.string(), v.regex(/^\d{6}$/u)), v.pipe(v.string(), v.minLength(2)));

/** Reads all data. Never throws for bad data: what is bad is in `problems`, and left out of the rest. */
export async function loadData(root: string = DATA_ROOT): Promise<LoadedData> {
  const problems: Problem[] = [];
  const reports = await loadReports(root, problems);
  const curated = await loadCurated(root, problems);
  const regions = await loadRegions(root, problems);
  return { root, reports, curated, regions, problems };
}

async function loadRegions(root: string, problems: Problem[]): Promise<Record<string, string>> {
  const path = join(root, 'regions.json');
  const read = await readJson(path);
  const parsed = read.ok ? v.safeParse(RegionsSchema, read.value) : null;
  if (parsed?.success) return parsed.output;
  const message = read.ok ? 'must map six-digit codes to names' : read.error;
  reporterFor(problems, shownPath(root, path)).error(undefined, message);
  return {};
}
