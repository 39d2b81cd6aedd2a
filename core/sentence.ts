import { MAX_SENTENCE } from './limits.ts';

/** Ends of a sentence. ； ends one too: the items of a list are about different things. */
const ENDS = '。！？；!?;';

/** The half-open bounds of the sentence around an extent, at most MAX_SENTENCE code units to either side. */
export function sentenceAround(text: string, start: number, end: number): { from: number; to: number } {
  let from = start;
  const first = Math.max(0, start - MAX_SENTENCE);
  while (from > first && !ENDS.includes(text.charAt(from - 1))) from--;
  let to = end;
  const last = Math.min(text.length, end + MAX_SENTENCE);
  while (to < last && !ENDS.includes(text.charAt(to))) to++;
  return { from, to };
}
