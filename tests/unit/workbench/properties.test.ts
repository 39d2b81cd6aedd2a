/** What holds whatever a reviewer does: undo restores, the text is never changed, no text belongs to two entries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSpans } from '../../../core/extract/join-spans.ts';
import type { WorkAction } from '../../../core/workbench/act.ts';
import { beginHistory, doAction, redo, undo, type History } from '../../../core/workbench/history.ts';
import { historyOf, keptOf } from '../../../core/workbench/kept.ts';
import { glossOf, type Work } from '../../../core/workbench/work.ts';
import { workOn } from './sample.ts';

const key = fc.nat({ max: 9 });
const place = fc.nat({ max: 260 });
const reason = fc.constantFrom('', '同一句话', '上一行没有结束');
const words = fc.constantFrom('', '山塘', '三清三建', '渠');

const action: fc.Arbitrary<WorkAction> = fc.oneof(
  fc.record({
    kind: fc.constant('join' as const),
    key,
    with: fc.constantFrom('next' as const, 'previous' as const),
    reason,
  }),
  fc.record({ kind: fc.constant('split' as const), key, from: place, to: place }),
  fc.record({ kind: fc.constant('cut' as const), key, at: place }),
  fc.record({ kind: fc.constant('add-text' as const), key, from: place, to: place, reason }),
  fc.record({ kind: fc.constant('take' as const), from: place, to: place, end: place }),
  fc.record({ kind: fc.constant('renumber' as const), key, number: fc.integer({ min: -1, max: 20 }) }),
  fc.record({
    kind: fc.constant('change' as const),
    key,
    patch: fc.record(
      {
        headword: words,
        theme: words,
        years: fc.array(fc.integer({ min: 1900, max: 2030 }), { maxLength: 2 }),
        parts: fc.array(fc.record({ label: words }), { maxLength: 3 }),
        scope: fc.record({ cues: fc.array(words, { maxLength: 2 }) }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    kind: fc.constant('correct' as const),
    key,
    correction: fc.record({
      printed: words,
      meant: words,
      evidence: reason,
      certainty: fc.constant('likely' as const),
    }),
  }),
  fc.record({ kind: fc.constantFrom('reject' as const, 'restore' as const), key }),
  fc.record({ kind: fc.constant('facts' as const), patch: fc.record({ issuer: words }) }),
  fc.record({ kind: fc.constantFrom('settle' as const, 'unsettle' as const), doubt: fc.nat({ max: 6 }) }),
);

/** Runs the actions; those that cannot be done leave everything as it is. */
function play(actions: readonly WorkAction[], each: (before: History, after: History) => void): History {
  let history = beginHistory(workOn());
  for (const one of actions) {
    const done = doAction(history, one);
    if (!done.ok) continue;
    each(history, done.value);
    history = done.value;
  }
  return history;
}

function expectSound(work: Work): void {
  const taken: (readonly [number, number])[] = [];
  for (const item of work.items) {
    expect(glossOf(work, item)).toBe(joinSpans(work.source, item.spans));
    expect(glossOf(work, item).trim()).not.toBe('');
    let end = 0;
    for (const [from, to] of item.spans) {
      expect(from).toBeGreaterThanOrEqual(end);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(work.source.length);
      end = to;
    }
    if (!item.rejected) taken.push(...item.spans);
  }
  const sorted = taken.toSorted((a, b) => a[0] - b[0]);
  sorted.forEach(([from], i) => expect(from).toBeGreaterThanOrEqual(sorted[i - 1]?.[1] ?? 0));
  expect(new Set(work.items.map((item) => item.key)).size).toBe(work.items.length);
}

describe('whatever is done', () => {
  it('undo restores the state before, redo the state after', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const states: Work[] = [];
        const end = play(actions, (before, after) => {
          if (after.present !== before.present) states.push(before.present);
          expect(undo(after).present).toBe(after === before ? undo(before).present : before.present);
          expect(redo(undo(after)).present).toEqual(after.present);
        });
        let history = end;
        for (const state of states.toReversed()) {
          history = undo(history);
          expect(history.present).toBe(state);
        }
        expect(history.past).toEqual([]);
      }),
    );
  });

  it('work kept with its steps back is read again as it was, step by step', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const history = play(actions, () => undefined);
        const read = historyOf(JSON.parse(JSON.stringify(keptOf(history))));
        expect(read?.present).toEqual(history.present);
        expect(read?.past).toEqual(history.past);
      }),
    );
  });

  it('the source stays, spans reproduce the gloss, and no text belongs to two entries', () => {
    const { source } = workOn();
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        play(actions, (_before, { present }) => {
          expect(present.source).toBe(source);
          expectSound(present);
        });
      }),
      { numRuns: 300 },
    );
  });
});
