/**
 * Nothing between headword and gloss (about 20 entries of 14,400, 昆明 2009: `“543倍增计划”昆明市除…`): the quoted terms and the kind of
 * thing they are make the headword. A guess, and reported as one.
 */
import type { Cut } from './separators.ts';

const LEAD = /^[^“”，。：；]{0,16}(?=“)/u;
const QUOTED = /[、和]?“([^“”。]{1,24})”/uy;
const KIND = /(?:重点)?(?:工程|计划|行动|工作|机制|改革|体系|项目|制度|政策|战略|模式|农产品|产业|建设)/uy;
const MAX_TERMS = 4;

/** What stands between a glued headword and the next blank or colon, where that is the gloss already. */
export const BEGINS_GLOSS = /“|[（(]\d|\d个|包括|[为指即]|^(?:坚持|加强|实行|采取|明确|一)/u;

export function gluedCut(text: string): Cut | null {
  let end = LEAD.exec(text.slice(0, 24))?.[0].length ?? -1;
  if (end < 0) return null;
  let terms = '';
  for (let i = 0; i < MAX_TERMS; i += 1) {
    QUOTED.lastIndex = end;
    const found = QUOTED.exec(text);
    const term = found?.[1] ?? '';
    // `“四治三改一拆一增”“四治”为…`: a term that repeats part of the headword begins the gloss, and so does a list.
    if (!found || (terms && (terms.includes(term) || term.includes('、')))) break;
    terms += term;
    end = QUOTED.lastIndex;
  }
  KIND.lastIndex = end;
  if (terms && KIND.test(text)) end = KIND.lastIndex;
  if (!terms || end >= text.length - 3) return null;
  return { separator: 'verb', headStart: 0, headEnd: end, glossStart: end, late: true };
}
