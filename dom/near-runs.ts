/** Which runs are near the viewport: by asking for few rectangles, however many runs there are. */
import type { Extent, OrderedRuns } from './ordered-runs.ts';
import type { MarkedRun } from './run-store.ts';

/** How far beyond the viewport marks count as near, in heights of it. */
const MARGIN = 0.5;
/** The runs of so few leaves are asked each time; beyond that only those of leaves that may be near. */
const FEW_LEAVES = 4;

/**
 * A leaf is passed over where its first, its middle and its last run tell that all of it has moved alike, out of sight.
 * What may move on its own (a heading that sticks) is met in time: one leaf is measured anew each time. A leaf with a
 * run that is not laid out is asked each time, since that may be shown at any place.
 */
export function runsNear({ leaves }: OrderedRuns): MarkedRun[] {
  const place = new Range();
  const boxOf = ({ pieces }: MarkedRun): DOMRect | null => {
    const [first, last] = [pieces[0], pieces.at(-1)];
    // The text may have changed since it was read.
    if (first) place.setStart(first.node, Math.min(first.start, first.node.length));
    if (last) place.setEnd(last.node, Math.min(last.end, last.node.length));
    const box = place.getBoundingClientRect();
    return box.width > 0 || box.height > 0 ? box : null;
  };
  const anew = Math.floor(Math.random() * leaves.length);
  return leaves.flatMap((leaf, number) => {
    const samples = [leaf[0], leaf[leaf.length >> 1], leaf.at(-1)].map(
      (run) => (run && boxOf(run))?.top ?? NaN,
    );
    const { extent } = leaf;
    if (extent && number !== anew && leaves.length > FEW_LEAVES) {
      const [shift = NaN, ...others] = samples.map((top, at) => top - (extent.samples[at] ?? NaN));
      const isSame = others.every((other) => Math.abs(other - shift) < 1);
      if (isSame && !isNear({ top: extent.top + shift, bottom: extent.bottom + shift })) return [];
    }
    const boxes = leaf.map(boxOf);
    const laidOut = boxes.filter((box) => box !== null);
    leaf.extent =
      laidOut.length < leaf.length
        ? undefined
        : {
            top: Math.min(...laidOut.map((box) => box.top)),
            bottom: Math.max(...laidOut.map((box) => box.bottom)),
            samples,
          };
    return leaf.filter((_run, at) => boxes[at] && isNear(boxes[at]));
  });
}

function isNear({ top, bottom }: Pick<Extent, 'top' | 'bottom'>): boolean {
  return bottom >= -innerHeight * MARGIN && top <= innerHeight * (1 + MARGIN);
}
