/** The blocks a reader sees now. */
import { isInline } from './elements.ts';

/** Distance of the lines that are probed: two lines of text. CSS pixels. */
const STEP = 48;
/** Where on a line, as shares of its width. */
const COLUMNS = [0.15, 0.5, 0.85];
/** An element with more children than this is no paragraph: a probe fell between its children. */
const MANY_CHILDREN = 40;

/**
 * Yields each block under a grid of points once, from the top down; null between, since a probe may take a while. What
 * a block found before covers is not probed again: on a long flat page each probe costs milliseconds.
 */
export function* blocksInView(): Generator<Element | null> {
  const seen = new Set<Element>();
  const boxes: DOMRect[] = [];
  for (let y = STEP / 2; y < innerHeight; y += STEP) {
    for (const column of COLUMNS) {
      const x = column * innerWidth;
      if (boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)) continue;
      let block = document.elementFromPoint(x, y);
      while (block && isInline(block)) block = block.parentElement;
      if (block && !seen.has(block)) {
        seen.add(block);
        if (block.childElementCount < MANY_CHILDREN) {
          if ([...block.children].every(isInline)) boxes.push(block.getBoundingClientRect());
          yield block;
        }
      }
      yield null;
    }
  }
}
