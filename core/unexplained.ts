/** Quoted slogans that a glossary does not know. */
import type { Match } from './annotate.ts';

/** Quoted and short, of Han characters, letters and numbers alone: “三个一批”, not what somebody said. */
const QUOTED = /[“「『‘"]([\p{Script=Han}\p{Letter}\p{Number}+＋·、-]{2,20})[”」』’"]/gu;
const HAN = /\p{Script=Han}/u;

/**
 * The quoted slogans of a text that no match touches, each once, those nearest to an offset first.
 * @param near UTF-16 offset in the text
 */
export function unexplainedNear(
  text: string,
  matches: readonly Pick<Match, 'start' | 'end'>[],
  near: number,
): string[] {
  const distance = new Map<string, number>();
  for (const { 0: quoted, 1: slogan = '', index } of text.matchAll(QUOTED)) {
    const end = index + quoted.length;
    if (!HAN.test(slogan) || matches.some((match) => match.start < end && match.end > index)) continue;
    distance.set(slogan, Math.min(Math.abs(index - near), distance.get(slogan) ?? Infinity));
  }
  return [...distance].sort((a, b) => a[1] - b[1]).map(([slogan]) => slogan);
}
