import { numeralValue } from './numerals.ts';

/**
 * How many parts a headword's numerals allow: for 三区三线 two (三区, 三线), six (all members) or three; for 四好农村路 four.
 * Null where the headword promises nothing that can be counted (1+N, 第一书记, 百千万工程, a lone 一).
 */
export function partsPromised(headword: string): ReadonlySet<number> | null {
  if (/[+＋NnX第百千万亿%]|\d{3}/u.test(headword)) return null;
  const values = numerals(headword);
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum < 2) return null;
  return new Set([sum, values.length, Math.max(...values)]);
}

function numerals(headword: string): number[] {
  return [
    ...headword.matchAll(/\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一两双二三四五六七八九]/gu),
  ].map(([numeral]) => numeralValue(numeral) ?? 0);
}
