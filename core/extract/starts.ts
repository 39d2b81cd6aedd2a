/** Places where a numbered entry may start; which of them do is decided by the sequence. */
import { bulletEnd, mayBeginMarker, readMarker, type Family, type Marker } from './markers.ts';
import { findCuts } from './separators.ts';
import type { SourceLine } from './source-line.ts';

export type Start = {
  family: Family;
  value: number;
  /** Index into the lines. */
  line: number;
  /** Where the marker stands in the line, and where the entry begins after it. */
  at: number;
  body: number;
  /** How much it looks like an entry, 0–1: a headword and a separator after the marker weigh most. */
  weight: number;
};

// Eight sections print several entries on one line (广元 2021: `…早发现。3.“两站一场”：…`): a marker inside a line counts only
// after the end of a sentence or a blank.
const BEFORE_INLINE = new Set('。；！？?.;”」）)】 \t\u3000\u00a0\u2002\u2003');
/** Numbers end at 999: a line with more markers than this holds something else. */
const MAX_INLINE = 3000;
/** Within a line a marker is believed only before something a headword may begin with. */
const BEGINS_HEAD = /[\p{L}\p{N}“‘「『《（(【"'+]/u;
/** A headword alone on the rest of its line (滨州: own-line layout). */
const MAX_LONE_HEAD = 30;

/** Candidates of every family, in order of the text, between two lines (exclusive). */
export function findStarts(lines: readonly SourceLine[], from: number, to: number): Start[] {
  const starts: Start[] = [];
  for (let index = from; index < to; index += 1) {
    const { text } = lines[index] as SourceLine;
    if (!text) continue;
    const bullet = bulletEnd(text);
    const first = readMarker(text, bullet);
    const weight = first ? weigh(text, first, false) : 0;
    if (first && weight > 0) starts.push(startOf(first, index, bullet, weight));
    let inline = 0;
    for (let at = Math.max(1, first?.end ?? 1); at < text.length && inline < MAX_INLINE; at += 1) {
      if (!mayBeginMarker(text, at) || !BEFORE_INLINE.has(text[at - 1] as string)) continue;
      const marker = readMarker(text, at);
      if (!marker || marker.family === 'bare' || isDecimal(text, at, marker.end)) continue;
      if (!BEGINS_HEAD.test(text[marker.end] ?? '')) continue;
      inline += 1;
      const inlineWeight = weigh(text, marker, true);
      if (inlineWeight > 0) starts.push(startOf(marker, index, at, inlineWeight));
    }
  }
  return starts;
}

/** `”2.0建设`: a decimal after a quotation mark; after the end of a sentence it may be item 2. */
const isDecimal = (text: string, at: number, end: number): boolean =>
  /\d/u.test(text[end] ?? '') && !/[。；]/u.test(text[at - 1] ?? '');

function startOf(marker: Marker, line: number, at: number, weight: number): Start {
  return { family: marker.family, value: marker.value, line, at, body: marker.end, weight };
}

function weigh(text: string, marker: Marker, inline: boolean): number {
  const { colon, lens, space, stop } = findCuts(text, marker.end);
  const rest = text.length - marker.end;
  // `4数字平台：` and `一、三保：` are entries only where a headword follows; otherwise they are quantities and chapter headings.
  if (marker.family === 'bare') return colon && !colon.late ? 0.5 : 0;
  if (marker.family === 'chinese')
    return !inline && colon && !colon.late && colon.headEnd - marker.end <= MAX_LONE_HEAD ? 0.8 : 0;
  if (inline) {
    if (colon && !colon.late && colon.headEnd - marker.end <= MAX_LONE_HEAD + 10) return 0.7;
    const quotedStop = stop && /[“《]/u.test(text[marker.end] ?? '');
    return (space || quotedStop || (rest <= MAX_LONE_HEAD && !stop)) && rest > 1 ? 0.4 : 0;
  }
  if ((colon && !colon.late) || lens) return 1;
  return (space ?? stop) ? 0.9 : 0.8;
}
