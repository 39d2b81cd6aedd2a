/** Which runs are near the viewport: by asking for few rectangles, however many runs there are. */
import { boxOf } from './own-names.ts';
import type { OrderedRuns } from './ordered-runs.ts';
import type { MarkedRun } from './run-store.ts';
import { elementOf } from './stretches.ts';

/** How far beyond the viewport marks count as near, in heights of it. */
const MARGIN = 0.5;
/** Leaves are asked for their place first, then the runs of a near one by handfuls. */
const HANDFUL = 16;
/** Text that is not laid out has no place: it is looked through by handfuls, but no further than this. */
const MANY_BOXES = 2000;

/** Neighbours are looked at one by one if the box around the first, the middle and the last of them is near. */
export function runsNear({ leaves }: OrderedRuns): MarkedRun[] {
  const near: MarkedRun[] = [];
  let asked = 0;
  const areNear = (runs: readonly MarkedRun[]): boolean => {
    const boxes = [runs[0], runs[runs.length >> 1], runs.at(-1)].flatMap(boxesOf);
    asked += 3;
    if (boxes.length === 0) return runs.length > 1 && asked < MANY_BOXES;
    const from = Math.min(...boxes.map((box) => box.top));
    const to = Math.max(...boxes.map((box) => box.bottom));
    return to >= -innerHeight * MARGIN && from <= innerHeight * (1 + MARGIN);
  };
  for (const leaf of leaves) {
    if (!areNear(leaf)) continue;
    for (let i = 0; i < leaf.length; i += HANDFUL) {
      const part = leaf.slice(i, i + HANDFUL);
      if (areNear(part)) near.push(...part.filter((run) => areNear([run])));
    }
  }
  return near;
}

/** The box of the element around a run; none where it is not laid out. */
function boxesOf(run: MarkedRun | undefined): DOMRect[] {
  const element = elementOf(run);
  const box = element && boxOf(element);
  return box && (box.width > 0 || box.height > 0) ? [box] : [];
}
