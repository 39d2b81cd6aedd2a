/** What `check` finds: where it stands, and what to do about it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Path from the data folder's parent: data/curated/energy.json. */
  readonly file: string;
  /** Headword of the entry, as an author would look for it. */
  readonly entry?: string | undefined;
  /** Path of the field within the entry: senses.0.gloss. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** Collects problems of one file, so that a check states only what differs. */
export interface Reporter {
  error(field: string | undefined, message: string): void;
  warn(field: string | undefined, message: string): void;
}

/** A reporter for one entry of a file, or for the file as a whole where `entry` is left out. */
export function reporterFor(problems: Problem[], file: string, entry?: string): Reporter {
  const add = (severity: Problem['severity']) => (field: string | undefined, message: string) => {
    problems.push({ severity, file, entry, field, message });
  };
  return { error: add('error'), warn: add('warning') };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** One line: `error data/reports/…/entries.json · 三率三度 · gloss: …`. */
export function describeProblem({ severity, file, entry, field, message }: Problem): string {
  const place = [file, entry, field].filter((part) => part !== undefined).join(' · ');
  return `${severity} ${place}: ${message}`;
}
