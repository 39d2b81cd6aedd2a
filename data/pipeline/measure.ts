/** What extraction makes of a file, in numbers, and which of its entries deserve a look. */
import type { Diagnostic, Draft, Extraction } from '../../core/extract/draft.ts';
import { extract } from '../../core/extract/extract.ts';
import { describeReadProblem } from './read-problems.ts';
import { readSource } from './read-source.ts';

/** An entry with the codes of the warnings within its lines. */
export interface Suspicious {
  readonly line: number;
  readonly headword: string;
  readonly codes: readonly string[];
}

export interface Measured {
  readonly file: string;
  readonly entries: number;
  /** How many diagnostics of each code. */
  readonly diagnostics: Readonly<Record<string, number>>;
  readonly warnings: number;
  readonly suspicious: readonly Suspicious[];
  /** Why there are no entries; null where there are. */
  readonly failed: string | null;
}

/** @param file the path as it is shown */
export async function measure(path: string, file: string): Promise<Measured> {
  const read = await readSource(path);
  if (!read.ok) return nothing(file, describeReadProblem(read.error));
  const extracted = extract(read.value.text);
  if (!extracted.ok) return nothing(file, extracted.error.code);
  const { entries, diagnostics } = extracted.value;
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return {
    file,
    entries: entries.length,
    diagnostics: counts,
    warnings: diagnostics.filter(isWarning).length,
    suspicious: suspects(extracted.value),
    failed: null,
  };
}

const nothing = (file: string, failed: string): Measured => ({
  file,
  entries: 0,
  diagnostics: {},
  warnings: 0,
  suspicious: [],
  failed,
});

const isWarning = ({ severity }: Diagnostic): boolean => severity !== 'info';

/** A warning belongs to the entry at whose lines, or below whose last line, it stands. */
function suspects({ entries, diagnostics }: Extraction): Suspicious[] {
  const codes = new Map<Draft, Set<string>>();
  let at = 0;
  for (const { line, code } of diagnostics.filter(isWarning)) {
    while (at + 1 < entries.length && (entries[at + 1]?.line ?? Infinity) <= line) at += 1;
    const entry = entries[at];
    if (entry) codes.set(entry, (codes.get(entry) ?? new Set()).add(code));
  }
  return [...codes].map(([{ line, headword }, found]) => ({ line, headword, codes: [...found] }));
}
