/** What `extract` hands to a reviewer: entries as printed, and everything it doubts. */
import type { DiagnosticCode, DiagnosticValues } from './messages.ts';

/** Half-open UTF-16 offsets into the text that was given to `extract`. */
export type Span = readonly [start: number, end: number];

/** An entry before review. Nothing in it is corrected; it only says where the text stands. */
export type Draft = {
  /** Printed number, or the one that follows from its neighbours; null where there is none or it is undecidable. */
  number: number | null;
  /** True where the print lost the number and the sequence gives it back. */
  inferred: boolean;
  /** As printed with its quotation marks, without number, Markdown or page reference. */
  headword: string;
  /** From after the separator (是指 is kept); its spans joined by the rule of `joinSpans`. */
  gloss: string;
  /** Chapter heading in force, as printed without a list dash: 一、2024年工作回顾. */
  chapter: string | null;
  /** Section heading in force: 第一节 …. */
  section: string | null;
  /** 1-based line on which the entry starts. */
  line: number;
  /** Where the gloss stands, in order, not overlapping. */
  spans: Span[];
};

export type Severity = 'error' | 'warning' | 'info';

/** What the extractor doubts. Its words, in `messages.ts` or a locale file, name the place and say what to do; `values` stand in them. */
export type Diagnostic = {
  severity: Severity;
  code: DiagnosticCode;
  /** 1-based. */
  line: number;
  values: DiagnosticValues;
};

export type Extraction = {
  entries: Draft[];
  diagnostics: Diagnostic[];
  /** The annotation section, from its heading or first line through its last. */
  range: Span;
  /** Its heading as printed, null where it has none. */
  heading: string | null;
};
