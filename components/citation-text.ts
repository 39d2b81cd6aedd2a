/** Citations and quotations as text: in the card's foot and on the clipboard. */
import type { Citation, Entry, Sense } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fill } from '../locales/fill.ts';

/** 运城市2025年政府工作报告·工作注释13 */
export function citationText(citation: Citation, language: string): string {
  const { title, number } = citation;
  return number === undefined ? title : fill(cardMessages(language).citation.numbered, { title, number });
}

/** The place or, for a document of no one place, the body that issued it: 运城市. */
export function placeOf(citation: Citation): string {
  return citation.region?.name ?? citation.issuer;
}

/** What “copy citation” puts on the clipboard: headword, complete gloss, every source. Always in Chinese, as the sources are. */
export function quotationText(entry: Entry, sense: Sense): string {
  const language = 'zh-CN';
  return fill(cardMessages(language).citation.quotation, {
    headword: entry.headword,
    gloss: sense.gloss,
    citation: sense.citations.map((citation) => citationText(citation, language)).join('；'),
  });
}
