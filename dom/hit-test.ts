/** Which match is under a point: by the caret, which costs the same however many marks there are. */
import { rectsOf, type PageMatch, type RunStore } from './run-store.ts';

/** The dotted line lies a little below the text's own box. CSS pixels. */
const SLACK = 3;

/**
 * @param near matches to try by their rectangles where the caret cannot tell: under a stretched link, in text that
 *   cannot be selected
 */
export function matchAt(
  x: number,
  y: number,
  store: RunStore,
  shadowRoots: ShadowRoot[],
  near: readonly PageMatch[],
): PageMatch | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (caret?.offsetNode.nodeType === Node.TEXT_NODE) {
    const found = store.at(caret.offsetNode as Text, caret.offset);
    return found && covers(found, x, y) ? found : null;
  }
  return near.find((found) => covers(found, x, y)) ?? null;
}

/** The caret answers for the nearest text too, where the pointer is beside it. */
function covers(found: PageMatch, x: number, y: number): boolean {
  return rectsOf(found).some(
    (rect) => x >= rect.left && x <= rect.right && y >= rect.top - SLACK && y <= rect.bottom + SLACK,
  );
}
