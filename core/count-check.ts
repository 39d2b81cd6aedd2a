import { numeralValue } from './numerals.ts';
import type { CountCheck } from './report-entry.ts';

/** How many members of what an entry claims to count its gloss has; null where the stretch is not in the gloss. */
export function countMembers(gloss: string, check: CountCheck): number | null {
  const stretch = stretchOf(gloss, check);
  return stretch === null ? null : members(stretch, check.separators).length;
}

/** A count of what is claimed, by the number in it: 7对友好合作伙伴 → 7, 十大工程 → 10; 1 where none stands there. */
export function countOf(claim: string): CountCheck {
  const numeral = /\d{1,3}|[一二三四五六七八九十]{1,3}/u.exec(claim)?.[0] ?? '';
  return { claim, expect: numeralValue(numeral) ?? 1, separators: '、' };
}

/** The text between `after` and `before`, or null where either is missing. */
function stretchOf(gloss: string, { after, before }: CountCheck): string | null {
  const found = after === undefined ? 0 : gloss.indexOf(after);
  if (found < 0) return null;
  const from = found + (after?.length ?? 0);
  const to = before === undefined ? gloss.length : gloss.indexOf(before, from);
  return to < 0 ? null : gloss.slice(from, to);
}

function members(stretch: string, separators: string): string[] {
  let list = [stretch];
  for (const separator of separators) list = list.flatMap((member) => member.split(separator));
  return list.filter((member) => member.trim() !== '');
}
