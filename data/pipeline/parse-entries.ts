import * as v from 'valibot';
import { describeIssues } from '../../core/issues.ts';
import { reporterFor, type Problem } from './problem.ts';

/**
 * Parses the members of a JSON array one by one, so that a bad one is named and the others are still checked.
 * @returns the good ones, each with its name; the bad ones are in `problems`
 */
export function parseEntries<T>(
  schema: v.GenericSchema<unknown, T>,
  list: readonly unknown[],
  file: string,
  problems: Problem[],
): T[] {
  return list.flatMap((raw, index) => {
    const parsed = v.safeParse(schema, raw);
    if (parsed.success) return [parsed.output];
    const report = reporterFor(problems, file, nameOf(raw, index));
    for (const line of describeIssues(parsed.issues)) report.error(undefined, line);
    return [];
  });
}

/** What an author would look for: the headword, else the id, else the position. */
function nameOf(raw: unknown, index: number): string {
  if (typeof raw === 'object' && raw !== null) {
    for (const key of ['headword', 'printed', 'id'] as const) {
      const value: unknown = (raw as Record<string, unknown>)[key];
      if (typeof value === 'string' && value !== '') return value;
    }
  }
  return `entry ${index + 1}`;
}
