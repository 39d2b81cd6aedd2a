import type { Match } from '../../core/annotate.ts';

export interface Unexplained {
  readonly text: string;
  readonly count: number;
}

/** Quoted and short, without a clause inside: “三个一批”, not what somebody said. The quotes are the first and last group's. */
const QUOTED = /[“「『‘]([^“”‘’「」『』，。！？；：,!?;:\n]{2,16})[”」』’]/gu;

/** Two signs of Han, digits or letters make a phrase. */
const WORDLY = /[\p{Script=Han}\p{Letter}\p{Number}].*[\p{Script=Han}\p{Letter}\p{Number}]/u;

/** The quoted phrases of a text that no mark touches: the next entries to write, most frequent first. */
export function unexplainedPhrases(
  text: string,
  marks: readonly Pick<Match, 'start' | 'end'>[],
): Unexplained[] {
  const counts = new Map<string, number>();
  let next = 0;
  for (const found of text.matchAll(QUOTED)) {
    const start = found.index;
    const end = start + found[0].length;
    while ((marks[next]?.end ?? Infinity) <= start) next++;
    const mark = marks[next];
    if (mark && mark.start < end) continue;
    const phrase = (found[1] ?? '').trim();
    if (WORDLY.test(phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  }
  return ranked(counts);
}

/** Most frequent first; equals in the order of their characters, so that two runs agree. */
export function ranked(counts: ReadonlyMap<string, number>): Unexplained[] {
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
