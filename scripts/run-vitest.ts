import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool, type Outcome } from './tools.ts';

export interface Tally extends Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Runs one project of vitest.config.ts and counts its cases by its own report. */
export async function runVitest(project: string): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'cezhu-vitest-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const { ok, output } = await runTool('vitest', 'vitest', ['run', '--project', project, ...reporters]);
    const { passed, failed } = readReport(file);
    // A run that fails without a failing case has failed all the same: a file that does not load, an error outside.
    return { ok, output, passed, failed: failed + (!ok && failed === 0 ? 1 : 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
