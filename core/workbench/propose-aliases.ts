/** Other forms of a headword that pages are likely to have, each with how it may match. A reviewer takes them or not. */
import type { FormRule } from '../entry.ts';
import { foldText, type Folding } from '../fold.ts';
import { fromChinese, numeralVariants, toChinese } from '../numerals.ts';
import { needsQuotes, withoutQuotes } from './printed-term.ts';

export interface Proposal {
  readonly rule: FormRule;
  /** `part`: stands in quotation marks within the headword; `numeral`: its number written the other way; `bare`: without brackets. */
  readonly why: 'part' | 'numeral' | 'bare';
}

/** @param have forms that the entry has already */
export function proposeAliases(
  printed: string,
  headword: string,
  have: readonly string[],
  folding: Folding,
): Proposal[] {
  const proposals: Proposal[] = [];
  const seen = new Set<string>();
  for (const form of [headword, ...have]) {
    const folded = foldText(form, folding);
    for (const one of [folded, ...numeralVariants(folded)]) seen.add(one);
  }
  const propose = (form: string, why: Proposal['why']) => {
    const folded = foldText(form, folding);
    if ([...folded].length < 2 || seen.has(folded)) return;
    for (const one of [folded, ...numeralVariants(folded)]) seen.add(one);
    const match = needsQuotes(folded) || (why === 'part' && folded.length < 4) ? 'quoted' : 'always';
    proposals.push({ rule: { form, match, cues: [], unless: [], years: [] }, why });
  };
  for (const [, part = ''] of printed.matchAll(/[“「『"]([^“”「」『』"]+)[”」』"]/gu))
    propose(withoutQuotes(part), 'part');
  for (const part of headword.split(/[、\s]+|和(?=[“一二三四五六七八九十两双])/u))
    propose(part.trim(), 'part');
  propose(headword.replaceAll(/[（(][^（）()]*[）)]/gu, ''), 'bare');
  for (const form of [headword, ...proposals.map(({ rule }) => rule.form)]) {
    const other = otherNumeral(form);
    if (other !== null) propose(other, 'numeral');
  }
  return proposals;
}

/** 3年行动 → 三年行动, 十年禁渔 → 10年禁渔. After 个, 项 and the like the matcher knows both by itself. */
function otherNumeral(form: string): string | null {
  const found = /^(.*?)(\d{1,2}|[一二三四五六七八九十]{1,3})(?=[年步轮级层方]\p{Script=Han})/u.exec(form);
  const [all = '', before = '', numeral = ''] = found ?? [];
  if (!found || /[\d.+第]$/u.test(before)) return null;
  const value = fromChinese(numeral);
  const other = value === null ? toChinese(Number(numeral)) : String(value);
  return other === null ? null : before + other + form.slice(all.length);
}
