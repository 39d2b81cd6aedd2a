/** Which match is under a point: by the caret, which costs the same however many marks there are. */
import type { PageMatch, RunStore } from './run-store.ts';
import { rectsOf } from './stretches.ts';

/** The line lies a little below the text's own box, or beside it where text runs down. CSS pixels. */
const SLACK = 3;

/** Rectangles are asked again after so long: a pointer asks each frame. Milliseconds. */
const RECTS_LAST_MS = 100;

/** What lets nobody see what is behind it although it paints no background of its own. */
const OPAQUE = 'img,video,canvas,iframe,object,embed,input,textarea,select,dialog,[popover]';

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export class HitTest {
  private rects: { readonly found: PageMatch; readonly rects: readonly Edges[] }[] = [];
  private rectsOfList: readonly PageMatch[] | null = null;
  private readAt = 0;

  /** @param near the matches to try by their rectangles where the caret cannot tell */
  at(
    x: number,
    y: number,
    store: RunStore,
    shadowRoots: ShadowRoot[],
    near: readonly PageMatch[],
  ): PageMatch | null {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    if (caret?.offsetNode.nodeType === Node.TEXT_NODE) {
      const found = matchAt(store, caret.offsetNode as Text, caret.offset);
      // The caret answers for the nearest text too, where the pointer is beside it.
      if (found && covers(rectsOf(found), x, y)) return found;
    }
    return this.byRects(x, y, near);
  }

  /** Under a link stretched over a card, in text that is selected as a whole or not at all. */
  private byRects(x: number, y: number, near: readonly PageMatch[]): PageMatch | null {
    const now = performance.now();
    if (near !== this.rectsOfList || now - this.readAt > RECTS_LAST_MS) {
      this.rects = near.map((found) => ({ found, rects: rectsOf(found).map(edgesOf) }));
      this.rectsOfList = near;
      this.readAt = now;
    }
    const hit = this.rects.find(({ found, rects }) => covers(rects, x, y) && canBeSeen(found, x, y));
    return hit?.found ?? null;
  }
}

/** The match at an offset of a text node, both ends included: the caret may stand behind the last character. */
function matchAt(store: RunStore, node: Text, offset: number): PageMatch | null {
  for (const run of store.runsOf(node)) {
    for (const piece of run.pieces) {
      if (piece.node !== node || offset < piece.start || offset > piece.end) continue;
      const at = piece.at + offset - piece.start;
      const match = run.matches.find(({ start, end }) => start <= at && at <= end);
      if (match) return { run, match };
    }
  }
  return null;
}

/** True where nothing but transparent boxes lies between the reader and a match. */
function canBeSeen(found: PageMatch, x: number, y: number): boolean {
  const node = found.run.pieces[0]?.node;
  const root = node?.getRootNode() as Partial<Document> | undefined;
  for (let top = root?.elementFromPoint?.(x, y) ?? null; top; top = top.parentElement) {
    if (top.contains(node ?? null)) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(top);
    const isClear = /^(?:transparent|rgba\(.*, 0\))$/u.test(backgroundColor) && backgroundImage === 'none';
    if (!isClear || top.matches(OPAQUE)) return false;
  }
  return false;
}

/** Each edge of a `DOMRect` asked for is a call into the browser. */
function edgesOf({ left, right, top, bottom }: DOMRect): Edges {
  return { left, right, top, bottom };
}

function covers(rects: readonly Edges[], x: number, y: number): boolean {
  return rects.some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
  );
}
