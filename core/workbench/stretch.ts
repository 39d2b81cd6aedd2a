/** Stretches of the source as a gloss quotes them: line by line, without Markdown. */
import type { Span } from '../extract/draft.ts';
import { readLines, spansOf } from '../extract/source-line.ts';

/** The spans of what is printed between two source offsets. */
export function spansBetween(source: string, from: number, to: number): Span[] {
  const base = Math.max(source.lastIndexOf('\n', from - 1), source.lastIndexOf('\r', from - 1)) + 1;
  return readLines(source.slice(base, lineEnd(source, to))).flatMap((line) => {
    const { text, offsets, start } = line;
    const at = (index: number) => base + (offsets?.[index] ?? start + index);
    let first = 0;
    while (first < text.length && at(first) < from) first += 1;
    let last = first;
    while (last < text.length && at(last) < to) last += 1;
    while (first < last && /\s/u.test(text.charAt(first))) first += 1;
    while (last > first && /\s/u.test(text.charAt(last - 1))) last -= 1;
    return spansOf(line, first, last).map(([a, b]): Span => [base + a, base + b]);
  });
}

/** What is printed between two source offsets, on one line. */
export function printedBetween(source: string, from: number, to: number): string {
  return spansBetween(source, from, to)
    .map(([a, b]) => source.slice(a, b))
    .join('');
}

/** Spans cut off at an offset: what stands before it. */
export function spansBefore(spans: readonly Span[], at: number): Span[] {
  return spans.flatMap(([from, to]): Span[] => (from >= at ? [] : [[from, Math.min(to, at)]]));
}

/** What stands from an offset on. */
export function spansFrom(spans: readonly Span[], at: number): Span[] {
  return spans.flatMap(([from, to]): Span[] => (to <= at ? [] : [[Math.max(from, at), to]]));
}

/** Spans in order; those that touch become one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && last[1] >= from) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

/** Spans without white space at their two ends; those that hold nothing are gone. */
export function trimSpans(source: string, spans: readonly Span[]): Span[] {
  return spans.flatMap(([from, to]): Span[] => {
    const piece = source.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const kept = piece.trim().length;
    return kept === 0 ? [] : [[from + lead, from + lead + kept]];
  });
}

export function overlaps(spans: readonly Span[], others: readonly Span[]): boolean {
  return spans.some(([from, to]) => others.some(([a, b]) => a < to && b > from));
}

function lineEnd(source: string, from: number): number {
  const end = /[\n\r]/gu;
  end.lastIndex = Math.max(0, from - 1);
  return end.exec(source)?.index ?? source.length;
}
