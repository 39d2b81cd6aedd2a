import type { Diagnostic } from './draft.ts';
import { MESSAGES, type DiagnosticCode, type DiagnosticValues } from './messages.ts';

/** A diagnostic at a 1-based line. */
export function diagnose(code: DiagnosticCode, line: number, values: DiagnosticValues = {}): Diagnostic {
  return { severity: MESSAGES[code].severity, code, line, values };
}
