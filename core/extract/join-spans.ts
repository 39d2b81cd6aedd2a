import type { Span } from './draft.ts';

/** A line that starts so is an item of a list, even where the line before it does not end a sentence. */
const ITEM_START = /^[\s\d０-９（(【〔［[“‘"①-⑳㉑-㊿⑴-⒇●■◆○〇•·*—-]|^[一二三四五六七八九十]+[是、：:]/u;
/** A line that ends so was cut within a sentence. */
const CUT_END = /[\p{Script=Han}\d，、,]$/u;
const LATIN_END = /[A-Za-z\d]$/u;
const LATIN_START = /^[A-Za-z\d]/u;

/**
 * The text of a gloss from its spans. Spans on one line (Markdown stood between them) are concatenated. Spans on
 * different lines are joined by a line feed, except where the line was broken within a sentence, as scrapes and
 * newspaper columns do (双向⏎揭榜, 绛县与⏎⏎阿根廷…): there nothing was printed between them, so nothing is put.
 */
export function joinSpans(source: string, spans: readonly Span[]): string {
  let gloss = '';
  let before = -1;
  for (const [start, end] of spans) {
    const piece = source.slice(start, end);
    if (before >= 0 && /[\n\r]/u.test(source.slice(before, start))) gloss += lineJoint(gloss, piece);
    gloss += piece;
    before = end;
  }
  return gloss;
}

function lineJoint(head: string, tail: string): '' | '\n' {
  if (LATIN_END.test(head.slice(-1)) && LATIN_START.test(tail)) return '\n';
  return CUT_END.test(head.slice(-1)) && !ITEM_START.test(tail.slice(0, 8)) ? '' : '\n';
}
