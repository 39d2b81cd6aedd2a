/** A dry run: what a text would have marked with the draft installed, against what it has now. */
import { annotateText, type Annotator, type Match } from '../annotate.ts';
import type { PageContext } from '../page-context.ts';

/** A mark with a little of what stands around it; no more of a page leaves its tab. */
export interface TriedMark {
  readonly change: 'new' | 'gone' | 'other' | 'same';
  /** Headwords before and after; null where it is not marked. */
  readonly before: string | null;
  readonly after: string | null;
  readonly left: string;
  readonly text: string;
  readonly right: string;
}

export interface TryOut {
  /** How many marks there are of each kind. */
  readonly counts: Readonly<Record<TriedMark['change'], number>>;
  /** The first of those that change, then of those that do not. */
  readonly marks: readonly TriedMark[];
}

/** Characters shown on either side. */
const AROUND = 20;
/** Marks shown of one text; the counts count all. */
const SHOWN = 200;

type Annotators = { readonly before: Annotator; readonly after: Annotator };

/** Both versions over a text, mark by mark. @param isOwn tells the draft's entries from those that are installed */
export function tryText(
  text: string,
  page: PageContext,
  { before, after }: Annotators,
  isOwn: (id: string) => boolean,
): TriedMark[] {
  const old = annotateText(before, text, page);
  const now = annotateText(after, text, page);
  const tried: (TriedMark & { readonly start: number })[] = [];
  const add = (match: Match, was: string | null, is: string | null, change: TriedMark['change']) => {
    const { start, end } = match;
    tried.push({
      start,
      change,
      before: was,
      after: is,
      left: text.slice(Math.max(0, start - AROUND), start),
      text: text.slice(start, end),
      right: text.slice(end, end + AROUND),
    });
  };
  for (const match of now) {
    const { id = '', headword = '' } = after.index.entries[match.entry] ?? {};
    const same = old.find(({ start, end }) => start === match.start && end === match.end);
    const was = same ? (before.index.entries[same.entry] ?? null) : null;
    const isSame = was?.id === id && !isOwn(id);
    // A mark that was there because of an earlier version of this draft is the same mark.
    add(
      match,
      was?.headword ?? null,
      headword,
      isSame ? 'same' : was === null ? 'new' : was.id === id ? 'same' : 'other',
    );
  }
  for (const match of old) {
    if (now.some(({ start, end }) => start < match.end && end > match.start)) continue;
    add(match, before.index.entries[match.entry]?.headword ?? '', null, 'gone');
  }
  return tried.toSorted((a, b) => a.start - b.start).map(({ start: _start, ...mark }) => mark);
}

/** Counts and the marks worth showing. */
export function sumUp(marks: readonly TriedMark[]): TryOut {
  const counts = { new: 0, gone: 0, other: 0, same: 0 };
  for (const { change } of marks) counts[change] += 1;
  const changed = marks.filter(({ change }) => change !== 'same');
  const rest = marks.filter(({ change }) => change === 'same');
  return { counts, marks: [...changed, ...rest].slice(0, SHOWN) };
}
