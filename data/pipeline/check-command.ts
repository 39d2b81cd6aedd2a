import { stat } from 'node:fs/promises';
import { checkAll } from './check.ts';
import { describeProblem, hasErrors, type Problem } from './problem.ts';
import { UsageError } from './usage.ts';

/** `check [--against DIR] [--data DIR]`: problems on stderr, the sum on stdout. Exit 0 where there are only warnings, else 1. */
export async function runCheck(options: {
  against?: string | undefined;
  data?: string | undefined;
}): Promise<number> {
  for (const folder of [options.against, options.data]) if (folder !== undefined) await mustBeFolder(folder);
  const problems = await checkAll({ root: options.data, against: options.against });
  for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
  process.stdout.write(`${summary(problems)}\n`);
  return hasErrors(problems) ? 1 : 0;
}

/** 2 errors, 1 warning. */
export function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const count = (amount: number, word: string) => `${amount} ${word}${amount === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

/** @throws UsageError where there is no such folder */
export async function mustBeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`${path} is no folder`);
}
