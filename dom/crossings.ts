/**
 * Where a term reaches from one text node into another that may be laid out apart. Class and style decide that, and
 * change: what was decided is kept, and looked at again.
 */
import { flowsInline } from './run-extent.ts';

/** More crossings are not followed: the oldest go. So text that is gone is not kept for ever. */
const MANY = 5000;

export interface Crossings {
  /** True where the text of two nodes flows on one line level; the answer is kept for `changed`. */
  flow(before: Text, after: Text): boolean;
  /** Yields a text node of each crossing whose layout has changed, and null between. */
  changed(): Generator<Text | null>;
}

export function createCrossings(): Crossings {
  /** By the text node behind the crossing. */
  const known = new Map<Text, { readonly before: Text; readonly flows: boolean }>();
  return {
    flow(before, after) {
      const flows = flowsInline(before, after);
      known.set(after, { before, flows });
      if (known.size > MANY) known.delete(known.keys().next().value as Text);
      return flows;
    },
    *changed() {
      for (const [after, { before, flows }] of known) {
        if (!after.isConnected || !before.isConnected) known.delete(after);
        else if (flowsInline(before, after) !== flows) yield after;
        yield null;
      }
    },
  };
}
