/** Where a floating box goes: beside its term, inside the view, never over the term while there is room elsewhere. */

/** Between term and box, CSS pixels: far enough to show the mark, near enough for the pointer to cross. */
const GAP = 6;
/** Between box and the view's edge. */
const MARGIN = 8;
/** A box lower than this shows no line of text; in a frame that small it may lie over the view's edge. */
const LEAST_HEIGHT = 48;
/** In a view narrower than this a box that fits on no side becomes a sheet at the edge: as wide as the view, in reach of a thumb. */
const NARROW = 480;
/** A sheet with less room than this, CSS pixels, may lie over the term, and over at most this share of the view. */
const LEAST_SHEET = 260;
const SHEET_SHARE = 0.9;

/** A rectangle in the viewport, CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which side of its term a box lies on; a sheet lies along an edge of the view. */
export type Side = 'below' | 'above' | 'after' | 'before' | 'sheet';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface BoxPlace {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  /** The most height it may take there. */
  readonly room: number;
  /** Not beside the term but along an edge of the view. */
  readonly sheet: 'top' | 'bottom' | null;
}

/**
 * @param term The smallest rectangle around all lines of the term: what lies beside it covers none of them.
 * @param size The box's natural size.
 * @param before Where the box has been. It stays on that side while it fits there, and where nothing but the box has
 *   changed even if it does not: it must not run away from a pointer that is in it.
 */
export function placeBox(
  term: Area,
  size: Size,
  view: Area,
  before: { readonly side: Side; readonly y: number; readonly isStill: boolean } | null = null,
): BoxPlace {
  const right = view.left + view.width - MARGIN;
  const bottom = view.top + view.height - MARGIN;
  const x = clamp(term.left, view.left + MARGIN, right - size.width);
  const starts = {
    below: term.top + term.height + GAP,
    after: term.left + term.width + GAP,
    before: term.left - GAP - size.width,
  };
  const below = bottom - starts.below;
  const above = term.top - GAP - (view.top + MARGIN);
  const fits: Readonly<Record<Side, boolean>> = {
    below: size.height <= below,
    above: size.height <= above,
    after: starts.after + size.width <= right,
    before: starts.before >= view.left + MARGIN,
    sheet: view.width < NARROW,
  };
  const order: readonly Side[] = ['below', 'above', 'after', 'before', 'sheet'];
  const stays = before !== null && (before.isStill || fits[before.side]);
  const side = stays ? before.side : (order.find((one) => fits[one]) ?? (below >= above ? 'below' : 'above'));

  const start = before?.isStill ? before.y : term.top;
  const y = clamp(start, view.top + MARGIN, bottom - size.height);
  const beside = { side, y, room: roomIn(view), sheet: null };
  switch (side) {
    case 'below':
      return { side, x, y: starts.below, room: Math.max(LEAST_HEIGHT, below), sheet: null };
    case 'above': {
      const room = Math.max(LEAST_HEIGHT, above);
      return { side, x, y: term.top - GAP - Math.min(room, size.height), room, sheet: null };
    }
    case 'after':
      return { ...beside, x: starts.after };
    case 'before':
      return { ...beside, x: starts.before };
    case 'sheet':
      return placeSheet(term, size.height, view);
  }
}

/** On the side of the term with more room; over the term only where that is too little to read in. */
function placeSheet(term: Area, height: number, view: Area): BoxPlace {
  const below = view.top + view.height - (term.top + term.height + GAP);
  const above = term.top - GAP - view.top;
  const sheet = below >= Math.min(above, LEAST_SHEET) ? 'bottom' : 'top';
  const least = Math.min(LEAST_SHEET, SHEET_SHARE * view.height);
  const room = Math.max(least, sheet === 'bottom' ? below : above);
  const y = sheet === 'top' ? view.top : view.top + view.height - Math.min(room, height);
  return { side: 'sheet', x: view.left, y, room, sheet };
}

/** A box larger than the view keeps its beginning in sight. */
function clamp(start: number, least: number, greatest: number): number {
  return Math.max(least, Math.min(start, greatest));
}

/** The most height a box may take in a view where nothing needs to be left free. */
export function roomIn(view: Area): number {
  return view.height - 2 * MARGIN;
}

/** A box that is moved by hand or stays while the view changes: the nearest place to (x, y) where all of it is seen. */
export function insideView(x: number, y: number, size: Size, view: Area): { x: number; y: number } {
  return {
    x: clamp(x, view.left + MARGIN, view.left + view.width - MARGIN - size.width),
    y: clamp(y, view.top + MARGIN, view.top + view.height - MARGIN - size.height),
  };
}
