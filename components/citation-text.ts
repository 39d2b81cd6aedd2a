/** Citations and quotations as text: in the card's foot and on the clipboard. */
import type { Citation, Entry, Sense } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fill } from '../locales/fill.ts';

/** 运城市2025年政府工作报告·工作注释13, 四川省人民政府2025年政府工作报告·名词解释, 《数据二十条》（国务院，2022年）. */
export function citationText(citation: Citation, language: string): string {
  const { number } = citation;
  const title = fullTitle(citation);
  return number === undefined ? title : fill(cardMessages(language).citation.numbered, { title, number });
}

/** With the issuer, unless the title says it. A report's title begins with its year and takes the issuer before it. */
function fullTitle({ title, issuer, year, region }: Citation): string {
  if (region !== undefined || title.includes(issuer)) return title;
  return /^\d/u.test(title) ? issuer + title : `《${title}》（${issuer}，${year}年）`;
}

/** Where a sense holds: the region of the report it is quoted from, or the issuer where it is bound to a region. */
export function placeOf({ scope, citations: [citation] }: Sense): string | null {
  return citation?.region?.name ?? (scope?.regions ? (citation?.issuer ?? null) : null);
}

/** What “copy citation” puts on the clipboard: headword, complete gloss, every source, in the characters they were printed in. */
export function quotationText(entry: Entry, sense: Sense, language: string): string {
  return fill(cardMessages(language).citation.quotation, {
    headword: entry.headword,
    gloss: sense.gloss,
    citation: sense.citations.map((citation) => citationText(citation, language)).join('；'),
  });
}
