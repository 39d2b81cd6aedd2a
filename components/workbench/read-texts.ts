import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';

/** Why a file could not be read, in words. */
export function readProblemText(
  problem: {
    readonly code: string;
    readonly name: string;
    readonly values: Readonly<Record<string, string | number>>;
  },
  language: string,
): string {
  const texts: Readonly<Record<string, string>> = workbenchMessages(language).files.problem;
  return fill(texts[problem.code] ?? texts['damaged'] ?? '', { ...problem.values, name: problem.name });
}
