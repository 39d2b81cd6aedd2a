/**
 * Which candidates are entries: the chain whose numbers run on. A number is never parsed as a decimal: `3.5个…` is item 3 because
 * 2 stands before and 4 after (trap E1, Yuncheng L3), and an item of a list inside a gloss does not fit between 17 and 18.
 */
import type { Start } from './starts.ts';

/** Six numbers in a row were lost in Yuncheng (5–10); random damage of one number in three loses twelve in a row about once in half a million. */
const MAX_GAP = 12;
/** A missing number costs less than the entry behind it brings, so a gap is bridged, but a chain without gaps wins. */
const GAP_COST = 0.3;
const MAX_GAP_COST = 2;
/** Numbering may begin anew under a chapter heading (about one section in a hundred); elsewhere that is a list inside a gloss. */
const RESTART_COST = 0.4;

/** A number printed twice (恩施 2018 has two 18): worth less than an entry, and never below 3, where lists inside glosses begin. */
const REPEAT_COST = 0.7;

type Node = { start: Start; score: number; length: number; previous: Node | null };

export type Chain = { starts: Start[]; score: number };

/**
 * The best chain among candidates of one family, in order of the text. `headingsBefore(line)` counts the chapter headings above a
 * line. Linear in the number of candidates: each looks at MAX_GAP predecessors.
 */
export function findChain(candidates: readonly Start[], headingsBefore: (line: number) => number): Chain {
  const bestByValue = new Map<number, Node>();
  let best: Node | null = null;
  let bestAboveHeading: Node | null = null;
  let headings = -1;
  for (const start of candidates) {
    if (headingsBefore(start.line) !== headings) {
      headings = headingsBefore(start.line);
      bestAboveHeading = best;
    }
    const node = extend(start, bestByValue, bestAboveHeading);
    const rival = bestByValue.get(start.value);
    if (!rival || node.score > rival.score) bestByValue.set(start.value, node);
    if (!best || node.score > best.score) best = node;
  }
  const starts: Start[] = [];
  for (let node = best; node; node = node.previous) starts.push(node.start);
  return { starts: starts.reverse(), score: best?.score ?? 0 };
}

function extend(start: Start, bestByValue: ReadonlyMap<number, Node>, aboveHeading: Node | null): Node {
  const { value, weight } = start;
  let node: Node = {
    start,
    score: weight - Math.min(MAX_GAP_COST, GAP_COST * (value - 1)),
    length: 1,
    previous: null,
  };
  const consider = (previous: Node, cost: number) => {
    const score = previous.score + weight - cost;
    if (score > node.score) node = { start, score, length: previous.length + 1, previous };
  };
  for (let missing = 0; missing <= MAX_GAP; missing += 1) {
    const previous = bestByValue.get(value - 1 - missing);
    if (previous) consider(previous, Math.min(MAX_GAP_COST, GAP_COST * missing));
  }
  const twin = bestByValue.get(value);
  if (twin && value > 2 && Math.min(weight, twin.start.weight) === 1 && twin.start.line !== start.line)
    consider(twin, REPEAT_COST);
  if (value <= 2 && aboveHeading) consider(aboveHeading, RESTART_COST * value);
  return node;
}
