/** Whether a longer text, as one selected on a page is, names a term. */
import type { Form } from './form.ts';
import { asWritten, plainOffsets, toPlain, type PlainTable } from './plain-text.ts';
import type { Query } from './query.ts';

const HAN = /\p{Script=Han}/u;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\d]/u;

/** True where the query holds the name apart from other words and numerals. */
export function isNamedIn(form: Form, { typed, text }: Query, table: PlainTable): boolean {
  const inTyped = plainOffsets(typed, table);
  for (let at = text.indexOf(form.text); at >= 0; at = text.indexOf(form.text, at + 1)) {
    const offsets = inTyped.slice(at, at + form.text.length);
    if (isApart(typed, offsets, table) && isMeant(form, typed, offsets, table)) return true;
  }
  return false;
}

/** OTA is no part of ROTATE, 1+6 none of 1+6+N, and 三张网 none of 十三张网. */
function isApart(typed: string, offsets: readonly number[], table: PlainTable): boolean {
  const [first, last] = [offsets[0] ?? 0, offsets.at(-1) ?? 0];
  const [before, after] = [typed.charAt(first - 1), typed.charAt(last + 1)];
  return !isJoined(before, typed.charAt(first), table) && !isJoined(typed.charAt(last), after, table);
}

function isJoined(left: string, right: string, table: PlainTable): boolean {
  if (LATIN_OR_DIGIT.test(left) && LATIN_OR_DIGIT.test(right)) return true;
  const [isNumeral, isOther] = [isPartOfNumber(left, table), isPartOfNumber(right, table)];
  return isNumeral && isOther;
}

function isPartOfNumber(character: string, table: PlainTable): boolean {
  return /[+＋十]/u.test(character) || /\d/u.test(toPlain(character, table));
}

/** The numerals as the name has them, or as digits: 二新 is not 两新. Without Han characters the marks count: 1+5 is not 15. */
function isMeant(form: Form, typed: string, offsets: readonly number[], table: PlainTable): boolean {
  if (!HAN.test(form.text)) {
    const stretch = typed.slice(offsets[0], (offsets.at(-1) ?? 0) + 1);
    return asWritten(stretch) === asWritten(form.source);
  }
  return plainOffsets(form.source, table).every((offset, i) => {
    const written = form.source.charAt(offset);
    const meant = typed.charAt(offsets[i] ?? -1);
    return !/\d/u.test(form.text.charAt(i)) || written === meant || /\d/u.test(written) || /\d/u.test(meant);
  });
}
