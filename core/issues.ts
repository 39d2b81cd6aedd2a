import type * as v from 'valibot';

/** Problems of a parse as one line each: `entries.12.senses.0.gloss: …`. */
export function describeIssues(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.map((issue) => {
    const path = issue.path?.map((step) => String(step.key)).join('.') ?? '';
    return path ? `${path}: ${issue.message}` : issue.message;
  });
}
