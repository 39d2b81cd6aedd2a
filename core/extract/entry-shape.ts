/** Does a line without a number look like an entry? Asked for lost numbers and for sections that never had any (19 %). */
import { looksLikeNews } from './foreign.ts';
import { leadEnd } from './markers.ts';
import { findCuts, type Cut } from './separators.ts';

/** The text begins so when it goes on with a gloss: 其中：…, 一是…, 例如：…. */
const CONTINUES =
  /^(?:[（(]\s*(?:注|备注|来源|来\s源)|其中|即|具体|例如|包括|主要|另外|此外|同时|一是|二是|三是|注|备注|报告原文|解释|说明|释义|原文|[（(]?[一二三四五六七八九十\d]+[）)是])/u;
/** A sentence of the gloss before a colon, not a term: 习近平总书记强调：…. */
const SPEAKS = /(?:强调|指出|提出|认为|表示|如下|包括|说)$/u;
const MAX_TERM = 40;
const COMMA = /[，,]/u;

/** The colon or 【】 cut of a text that begins with a term at `from`, or null. */
export function termCut(text: string, from: number): Cut | null {
  const { colon, lens } = findCuts(text, from);
  if (lens && (text[from] === '【' || !colon)) return lens;
  if (!colon || colon.late) return null;
  const head = text.slice(colon.headStart, colon.headEnd);
  if (!head || head.length > MAX_TERM || CONTINUES.test(head) || SPEAKS.test(head)) return null;
  if (COMMA.test(head.replace(/[“‘（(《][^”’）)》]*[”’）)》]/gu, ''))) return null;
  return colon;
}

/** A line that reads `term：gloss`, with or without a list dash. */
export function looksLikeEntry(text: string): boolean {
  const cut = termCut(text, leadEnd(text));
  return cut !== null && cut.glossStart < text.length && !looksLikeNews(text.slice(0, cut.glossStart));
}

/**
 * Does a line go on about the same thing? It begins with a sub-head whose words stand in the headword or the gloss above
 * (滨州: `五铁：…` under 六高五铁…; 西安 2018: `“三”：就是…`), or repeats three characters of the headword at its beginning.
 */
export function continuesTopic(text: string, headword: string, gloss: string): boolean {
  return isSubheadOf(text, headword, gloss) || repeatsHeadword(text, headword);
}

/** The line repeats three characters of the headword at its beginning. A story about the same thing may do so too. */
export function repeatsHeadword(text: string, headword: string): boolean {
  const topic = bareTerm(headword);
  const opening = bareTerm(text.slice(0, OPENING));
  for (let i = 0; i + SHARED <= Math.min(topic.length, MAX_TERM); i += 1)
    if (opening.includes(topic.slice(i, i + SHARED))) return true;
  return false;
}

/** The line begins with a sub-head of the gloss: its words stand in the headword or in the gloss above. */
export function isSubheadOf(text: string, headword: string, gloss: string): boolean {
  const sub = SUBHEAD.exec(text);
  const term = bareTerm(sub?.[1] ?? sub?.[2] ?? '');
  if (!term) return false;
  const topic = bareTerm(headword);
  if (topic.includes(term)) return true;
  if (term.length > 1 && bareTerm(gloss.slice(0, TOPIC_WINDOW)).includes(term)) return true;
  // `N个创新联盟：…` under “4N”平台 (滨州 2024).
  if (/^[\dN]/u.test(term) && topic.includes(term.slice(0, 1))) return true;
  // `7件已完成：…` and `3件正在办理：…` (景德镇 2016): the same measure word in the same place.
  const measure = MEASURE.exec(term)?.[1];
  return measure !== undefined && measure === MEASURE.exec(gloss)?.[1];
}
const MEASURE = /^\d{1,4}(\p{Script=Han})/u;
const SUBHEAD = /^(?:[“‘"']([^”’"']{1,12})[”’"']|([^，。：；“”]{1,12})(?=[：:]|，即|指|即|是指))/u;
const SHARED = 3;
const OPENING = 16;
const TOPIC_WINDOW = 400;

/** Quotation marks, spaces and brackets taken away: what two spellings of a headword have in common. */
export const bareTerm = (term: string): string => term.replace(/[\s“”‘’"'「」『』《》【】]/gu, '');
