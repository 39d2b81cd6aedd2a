/**
 * Chinese and Arabic numerals where they mean the same: 15件 and 十五件, 三个一批 and 3个一批.
 * A form is given its other spelling when the index is compiled, so that scanning knows nothing of numbers.
 */

const DIGITS = '零一二三四五六七八九';
const VALUES: Readonly<Record<string, number>> = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ [...DIGITS].map((d, i) => [d, i]),
);

/** 1–99 in Chinese: 15 → 十五, 20 → 二十. Larger numbers are written in digits in practice. */
export function toChinese(value: number): string | null {
  if (value < 1 || value > 99) return null;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? DIGITS[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones] : '');
}

/** 一 … 九十九 as a number. */
export function fromChinese(text: string): number | null {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const tens = match[2] ? (match[1] ? (VALUES[match[1]] ?? 0) : 1) : 0;
  return tens * 10 + (match[3] ? (VALUES[match[3]] ?? 0) : 0);
}

/** A numeral that counts, as a number: 两 and 双 are two, 15 and 十五 fifteen. Null for anything else. */
export function numeralValue(numeral: string): number | null {
  if (numeral === '两' || numeral === '双') return 2;
  return /^[1-9]\d*$/u.test(numeral) ? Number(numeral) : fromChinese(numeral);
}

/** Measure words after which a numeral counts things, so that both spellings are in use. */
const MEASURES = '件个项大条类批家种位对所座户';

/**
 * The spellings of a folded form with the counting numeral written the other way, without the form itself.
 * Only a numeral before a measure word is turned: 三个一批 → 3个一批, 15件民生实事 → 十五件民生实事; 三区三线 stays.
 */
export function numeralVariants(form: string): string[] {
  const variants = new Set<string>();
  for (const match of form.matchAll(/\d{1,2}|[一二三四五六七八九十]{1,3}/gu)) {
    const numeral = match[0];
    const at = match.index;
    const next = form[at + numeral.length];
    const previous = at > 0 ? (form[at - 1] ?? '') : '';
    if (next === undefined || !MEASURES.includes(next) || /[\d.+第]/u.test(previous)) continue;
    const value = /\d/u.test(numeral) ? null : fromChinese(numeral);
    const other = value === null ? toChinese(Number(numeral)) : String(value);
    if (other) variants.add(form.slice(0, at) + other + form.slice(at + numeral.length));
  }
  variants.delete(form);
  return [...variants];
}
