import type { Diagnostic, Draft, Extraction } from './draft.ts';
import { wording } from './messages.ts';

/** An entry as the command line prints it. */
export type EntryJson = Omit<Draft, 'spans'>;

/** A diagnostic as the command line prints it: worded in Chinese, without the values it was worded from. */
export type DiagnosticJson = Omit<Diagnostic, 'values'> & { message: string };

/** The value that `extract --json` prints: entries without their offsets, and the diagnostics. */
export function extractionJson({ entries, diagnostics }: Extraction): {
  entries: EntryJson[];
  diagnostics: DiagnosticJson[];
} {
  return {
    entries: entries.map(({ number, inferred, headword, gloss, chapter, section, line }) => ({
      number,
      inferred,
      headword,
      gloss,
      chapter,
      section,
      line,
    })),
    diagnostics: diagnostics.map(({ severity, code, line, values }) => ({
      severity,
      code,
      message: wording(code, values, 'zh'),
      line,
    })),
  };
}
