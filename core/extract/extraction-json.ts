import type { Diagnostic, Extraction } from './draft.ts';

/** An entry as the command line prints it. */
export type EntryJson = {
  number: number | null;
  inferred: boolean;
  headword: string;
  gloss: string;
  chapter: string | null;
  section: string | null;
  line: number;
};

/** The value that `extract --json` prints: entries without their offsets, and the diagnostics. */
export function extractionJson({ entries, diagnostics }: Extraction): {
  entries: EntryJson[];
  diagnostics: Diagnostic[];
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
    diagnostics: diagnostics.map(({ severity, code, message, line }) => ({ severity, code, message, line })),
  };
}
