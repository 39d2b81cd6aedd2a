/** Work as it is kept when its tab is closed: as it is now, and the last steps back, each as what it changed. */
import * as v from 'valibot';
import type { History } from './history.ts';
import { ItemSchema } from './item.ts';
import { DoubtSchema, FactsSchema, WorkSchema, type Work } from './work.ts';

/** So many steps can be taken back after the tab was closed: more than anybody remembers. */
const KEPT_STEPS = 60;

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** From index `at` on, `count` of a list are replaced by what stood there before. */
const splice = <T extends v.GenericSchema>(item: T) =>
  v.strictObject({ at: place, count: place, put: v.array(item) });

const StepSchema = v.strictObject({
  items: splice(ItemSchema),
  doubts: splice(DoubtSchema),
  facts: v.optional(FactsSchema),
  nextKey: v.pipe(v.number(), v.integer()),
});
type Step = v.InferOutput<typeof StepSchema>;

export const KeptSchema = v.strictObject({
  work: WorkSchema,
  /** Steps back, the last of them the first to be taken. */
  past: v.pipe(v.array(StepSchema), v.maxLength(KEPT_STEPS)),
});

/** A work shares what did not change with the one before, so a step is as small as what it changed. */
export function keptOf({ present, past }: History): unknown {
  const last = past.slice(-KEPT_STEPS);
  return { work: present, past: last.map((before, i) => stepBack(last[i + 1] ?? present, before)) };
}

/** Null where this version cannot read it. */
export function historyOf(kept: unknown): History | null {
  const parsed = v.safeParse(KeptSchema, kept);
  if (!parsed.success) return null;
  const { work, past } = parsed.output;
  const before: Work[] = [];
  let at: Work = work;
  for (const step of past.toReversed()) {
    at = takeBack(at, step);
    before.unshift(at);
  }
  return { past: before, present: work, future: [] };
}

function stepBack(now: Work, before: Work) {
  return {
    items: spliceTo(now.items, before.items),
    doubts: spliceTo(now.doubts, before.doubts),
    ...(now.facts !== before.facts && { facts: before.facts }),
    nextKey: before.nextKey,
  };
}

function takeBack(now: Work, { items, doubts, facts = now.facts, nextKey }: Step): Work {
  return {
    ...now,
    items: now.items.toSpliced(items.at, items.count, ...items.put),
    doubts: now.doubts.toSpliced(doubts.at, doubts.count, ...doubts.put),
    facts,
    nextKey,
  };
}

/** What differs lies between what the two lists have in common at their beginnings and their ends. */
function spliceTo<T>(now: readonly T[], before: readonly T[]) {
  const shorter = Math.min(now.length, before.length);
  let at = 0;
  while (at < shorter && now[at] === before[at]) at += 1;
  let same = 0;
  while (same < shorter - at && now.at(-1 - same) === before.at(-1 - same)) same += 1;
  return { at, count: now.length - same - at, put: before.slice(at, before.length - same) };
}
