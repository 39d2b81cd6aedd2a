/** Dividing what was joined, and taking up what was left out. Offsets are into the source. */
import type { Span } from '../extract/draft.ts';
import { MAX_FORM_LENGTH } from '../limits.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ActProblem } from './act.ts';
import { addReason } from './join-items.ts';
import { needsQuotes, withoutQuotes } from './printed-term.ts';
import {
  mergeSpans,
  overlaps,
  printedBetween,
  spansBefore,
  spansBetween,
  spansFrom,
  trimSpans,
} from './stretch.ts';
import { UNREVIEWED, type WorkItem } from './item.ts';
import type { Work } from './work.ts';

/** Divides a gloss before the headword of a second entry. Its number, where one is printed there, goes with it. */
export function splitItem(work: Work, item: WorkItem, from: number, to: number): Result<Work, ActProblem> {
  const { source } = work;
  const { number, start } = markerBefore(source, item.spans[0]?.[0] ?? 0, from);
  const kept = trimSpans(source, spansBefore(item.spans, start));
  const gloss = trimSpans(source, spansFrom(item.spans, glossStart(source, to)));
  if (from >= to || kept.length === 0 || gloss.length === 0) return fail('no-place');
  const printed = printedBetween(source, from, to);
  if (printed === '') return fail('no-headword');
  const second = newItem(work, { printed, number, start, spans: gloss, like: item });
  return ok({
    ...work,
    nextKey: work.nextKey + 1,
    items: work.items.flatMap((one) => (one === item ? [{ ...item, spans: kept }, second] : [one])),
  });
}

/** Ends a gloss earlier. */
export function cutText(work: Work, item: WorkItem, at: number): Result<Work, ActProblem> {
  const spans = trimSpans(work.source, spansBefore(item.spans, at));
  if (spans.length === 0 || at >= (item.spans.at(-1)?.[1] ?? 0)) return fail('no-place');
  return ok({ ...work, items: work.items.map((one) => (one === item ? { ...item, spans } : one)) });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Adds a stretch that belongs to no entry to the gloss of one that stands before it. */
export function addText(
  work: Work,
  item: WorkItem,
  { from, to, reason }: Stretch & { readonly reason: string },
): Result<Work, ActProblem> {
  const spans = spansBetween(work.source, from, to);
  if (spans.length === 0 || from < (item.spans[0]?.[0] ?? 0)) return fail('no-place');
  if (isTaken(work, spans)) return fail('overlap');
  if (reason.trim() === '') return fail('no-reason');
  const longer = {
    ...item,
    spans: mergeSpans([...item.spans, ...spans]),
    join: addReason(item.join, reason),
  };
  return ok({ ...work, items: work.items.map((one) => (one === item ? longer : one)) });
}

/** Makes an entry of a stretch that belongs to none. */
export function takeEntry(
  work: Work,
  { from, to, end }: Stretch & { readonly end: number },
): Result<Work, ActProblem> {
  const { source } = work;
  const spans = spansBetween(source, glossStart(source, to), end);
  const printed = printedBetween(source, from, to);
  if (printed === '') return fail('no-headword');
  if (spans.length === 0) return fail('no-place');
  if (isTaken(work, [[from, to], ...spans])) return fail('overlap');
  const lineStart = Math.max(source.lastIndexOf('\n', from - 1), source.lastIndexOf('\r', from - 1)) + 1;
  const { number, start } = markerBefore(source, lineStart, from);
  const at = work.items.findIndex((one) => one.start > from);
  const place = at < 0 ? work.items.length : at;
  const like = work.items[Math.max(0, place - 1)];
  return ok({
    ...work,
    nextKey: work.nextKey + 1,
    items: work.items.toSpliced(place, 0, newItem(work, { printed, number, start, spans, like })),
  });
}

interface NewItem {
  readonly printed: string;
  readonly number: number | null;
  readonly start: number;
  readonly spans: readonly Span[];
  /** An entry in the same chapter. */
  readonly like: WorkItem | undefined;
}

function newItem(work: Work, { printed, number, start, spans, like }: NewItem): WorkItem {
  const headword = withoutQuotes(printed).slice(0, MAX_FORM_LENGTH);
  return {
    key: work.nextKey,
    number,
    inferred: number === null,
    printed,
    headword,
    chapter: like?.chapter ?? null,
    section: like?.section ?? null,
    start,
    spans: [...spans],
    theme: like?.theme ?? '',
    match: needsQuotes(headword) ? 'quoted' : 'always',
    ...UNREVIEWED,
  };
}

function isTaken({ items }: Work, spans: readonly Span[]): boolean {
  return items.some((item) => !item.rejected && overlaps(item.spans, spans));
}

/** What stands between a headword and its gloss. */
const SEPARATOR = /[\s：:﹕—】*]*/uy;

/** Where the gloss begins behind a headword that ends at `from`. */
export function glossStart(source: string, from: number): number {
  SEPARATOR.lastIndex = from;
  SEPARATOR.exec(source);
  return Math.max(from, SEPARATOR.lastIndex);
}

/** A number in front of a headword: `3.`, `（3）`, `[3]`; never more than a few characters. */
const MARKER = /[（(〔［[﹝【]?\s*(\d{1,3})\s*[.．、）)〕］\]﹞】][\s*]*$/u;

function markerBefore(source: string, from: number, at: number): { number: number | null; start: number } {
  const before = source.slice(Math.max(from, at - 12), at);
  const found = MARKER.exec(before);
  if (!found) return { number: null, start: at };
  return { number: Number(found[1]), start: at - (before.length - found.index) };
}
