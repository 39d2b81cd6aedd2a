/** Every change a reviewer can make, as a pure function: work and action in, work out. Nothing printed is ever changed. */
import * as v from 'valibot';
import { fail, ok, type Result } from '../result.ts';
import { joinItems } from './join-items.ts';
import { addText, cutText, splitItem, takeEntry } from './move-text.ts';
import { ItemSchema, type Correction, type WorkItem, type Written } from './item.ts';
import type { Facts, Work } from './work.ts';

/** What a reviewer may write about an item without touching its text. */
export type ItemPatch = Partial<Written>;

/** Offsets are into the source. */
export type WorkAction =
  | {
      readonly kind: 'join';
      readonly key: number;
      readonly with: 'next' | 'previous';
      readonly reason: string;
    }
  /** The headword of the second entry stands from `from` to `to`, within the gloss of the first. */
  | { readonly kind: 'split'; readonly key: number; readonly from: number; readonly to: number }
  /** The gloss ends before this place; the rest is left out. */
  | { readonly kind: 'cut'; readonly key: number; readonly at: number }
  /** A stretch that belongs to no entry goes on with this one's gloss. */
  | {
      readonly kind: 'add-text';
      readonly key: number;
      readonly from: number;
      readonly to: number;
      readonly reason: string;
    }
  /** A new entry: headword from `from` to `to`, gloss from there to `end`. */
  | { readonly kind: 'take'; readonly from: number; readonly to: number; readonly end: number }
  | { readonly kind: 'renumber'; readonly key: number; readonly number: number | null }
  | { readonly kind: 'change'; readonly key: number; readonly patch: ItemPatch }
  | { readonly kind: 'correct'; readonly key: number; readonly correction: Correction }
  | { readonly kind: 'uncorrect'; readonly key: number; readonly index: number }
  | { readonly kind: 'reject' | 'restore'; readonly key: number }
  | { readonly kind: 'settle' | 'unsettle'; readonly doubt: number }
  | { readonly kind: 'facts'; readonly patch: Partial<Facts> };

/** Why an action cannot be done. */
export type ActProblem =
  | 'gone'
  | 'no-neighbour'
  | 'no-reason'
  | 'no-place'
  | 'overlap'
  | 'no-headword'
  | 'bad-number'
  | 'not-printed'
  | 'no-change'
  | 'no-evidence'
  | 'bad-year'
  | 'bad-count'
  /** Too long, too many, or empty. */
  | 'not-valid';

export function act(work: Work, action: WorkAction): Result<Work, ActProblem> {
  switch (action.kind) {
    case 'facts':
      return ok({ ...work, facts: { ...work.facts, ...action.patch } });
    case 'settle':
    case 'unsettle':
      return settle(work, action.doubt, action.kind === 'settle');
    case 'take':
      return takeEntry(work, action);
    default:
  }
  const item = work.items.find(({ key }) => key === action.key);
  if (!item) return fail('gone');
  switch (action.kind) {
    case 'join':
      return joinItems(work, item, action.with, action.reason);
    case 'split':
      return splitItem(work, item, action.from, action.to);
    case 'cut':
      return cutText(work, item, action.at);
    case 'add-text':
      return addText(work, item, action);
    case 'renumber': {
      const { number } = action;
      if (number !== null && !(Number.isInteger(number) && number > 0)) return fail('bad-number');
      return ok(replaceItem(work, { ...item, number, inferred: true }));
    }
    case 'change':
      return change(work, item, action.patch);
    case 'correct':
      return correct(work, item, action.correction);
    case 'uncorrect':
      return ok(
        replaceItem(work, { ...item, corrections: item.corrections.filter((_one, i) => i !== action.index) }),
      );
    case 'reject':
    case 'restore':
      return restore(work, item, action.kind === 'reject');
  }
}

export function replaceItem(work: Work, item: WorkItem): Work {
  return { ...work, items: work.items.map((other) => (other.key === item.key ? item : other)) };
}

/** What is written is what the schema of reviewed entries takes, or it is refused. */
function change(work: Work, item: WorkItem, patch: ItemPatch): Result<Work, ActProblem> {
  const parsed = v.safeParse(ItemSchema, { ...item, ...patch });
  if (!parsed.success) {
    const path = (parsed.issues[0].path ?? []).map(({ key }) => key);
    return fail(path.includes('years') ? 'bad-year' : path.includes('expect') ? 'bad-count' : 'not-valid');
  }
  if (parsed.output.headword.trim() === '') return fail('no-headword');
  return ok(replaceItem(work, parsed.output));
}

/** Text that another entry has taken in the meantime cannot be had twice. */
function restore(work: Work, item: WorkItem, rejected: boolean): Result<Work, ActProblem> {
  const others = work.items.filter((other) => other !== item && !other.rejected);
  if (!rejected && others.some(({ spans }) => touches(spans, item.spans))) return fail('overlap');
  return ok(replaceItem(work, { ...item, rejected }));
}

const touches = (ones: WorkItem['spans'], others: WorkItem['spans']): boolean =>
  ones.some(([from, to]) => others.some(([a, b]) => a < to && b > from));

/** A note beside the verbatim text: what is printed, what is meant, and why. */
function correct(work: Work, item: WorkItem, correction: Correction): Result<Work, ActProblem> {
  const { printed, meant, evidence } = correction;
  const gloss = item.spans.map(([from, to]) => work.source.slice(from, to)).join('');
  if (printed === '' || !(gloss.includes(printed) || item.printed.includes(printed)))
    return fail('not-printed');
  if (meant.trim() === '' || meant === printed) return fail('no-change');
  if (evidence.trim() === '') return fail('no-evidence');
  return ok(replaceItem(work, { ...item, corrections: [...item.corrections, correction] }));
}

function settle(work: Work, index: number, settled: boolean): Result<Work, ActProblem> {
  if (!work.doubts[index]) return fail('gone');
  return ok({
    ...work,
    doubts: work.doubts.map((doubt, i) => (i === index ? { ...doubt, settled } : doubt)),
  });
}
