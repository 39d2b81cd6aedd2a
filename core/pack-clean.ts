/**
 * Text from elsewhere made harmless before anything looks at it: NFC, no control or bidi characters, no characters
 * that cannot be seen, no towers of combining marks, no lone surrogates. Line feeds stay.
 */
import { fail, ok, type Result } from './result.ts';

/** Control characters but \n, soft hyphen, bidi controls and marks, zero-width and blank characters, interlinear marks, tags. */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\u{e0000}-\u{e0fff}]/gu;
const TOWER = /(\p{M}{3})\p{M}+/gu;

/** Names that mean something to JavaScript itself. */
const MAGIC = new Set(['__proto__', 'constructor', 'prototype']);

/** How often text had to be changed. */
export interface Cleaning {
  changed: number;
}

/** The text without what cannot be seen. */
export function cleanText(text: string): string {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed().replaceAll('\ufffd', '');
  return wellFormed.normalize('NFC').replaceAll('\t', ' ').replace(UNSEEN, '').replace(TOWER, '$1');
}

/**
 * A copy of a value of JSON with all its strings clean. Its nesting is bounded by whoever parsed it.
 * The error names a key that no pack has a use for.
 */
export function cleanValue(value: unknown, cleaning: Cleaning): Result<unknown> {
  if (typeof value === 'string') {
    const clean = cleanText(value);
    if (clean !== value) cleaning.changed++;
    return ok(clean);
  }
  if (typeof value !== 'object' || value === null) return ok(value);
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const item of value) {
      const clean = cleanValue(item, cleaning);
      if (!clean.ok) return clean;
      list.push(clean.value);
    }
    return ok(list);
  }
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (MAGIC.has(key)) return fail(`${key}: no such field`);
    const clean = cleanValue(item, cleaning);
    if (!clean.ok) return clean;
    copy[key] = clean.value;
  }
  return ok(copy);
}
