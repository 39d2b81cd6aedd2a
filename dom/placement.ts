/** Keeps a floating box beside a term while the page scrolls, moves and changes under it. */
import { boxOf, parentOf } from './own-names.ts';
import { placeBox, type Area, type Side } from './place-box.ts';

/** The pointer stays so far inside. CSS pixels. */
const INSET = 12;

export interface Place {
  /** Left and top in the viewport, CSS pixels, whole device pixels. */
  readonly x: number;
  readonly y: number;
  readonly sheet: 'top' | 'bottom' | null;
  /** False once the term has been scrolled out of sight. */
  readonly termInSight: boolean;
}

interface Follow {
  /** The floating element: `position: fixed`, in the top layer. */
  readonly box: HTMLElement;
  /** Rectangles of the term in viewport coordinates, one a line; empty once the term is gone. */
  readonly rects: () => readonly DOMRect[];
  /** An element near the term, whose clipping ancestors decide whether the term is seen. */
  readonly near: Element;
  /** Must hold the box's height between these at once, or let it go (null) so that its natural height can be measured. */
  readonly limitHeight: (limits: { readonly least: number; readonly room: number } | null) => void;
  readonly onPlace: (place: Place) => void;
  /** The term has left the page. */
  readonly onGone: () => void;
}

/**
 * Places the box now and, until ended, in every frame in which term, box or view have moved. Looking is one rectangle
 * a frame while a card is open; no set of observers sees every transform, animation and scroll container.
 */
export function followTerm({ box, rects, near, limitHeight, onPlace, onGone }: Follow): () => void {
  let frame = 0;
  let lastAround = '';
  let lastSize = '';
  /** Where the box was put last, as high as it was then. */
  let held: { readonly side: Side; readonly rect: DOMRect } | null = null;
  let pointerY = 0;
  const ends = new AbortController();

  const look = () => {
    frame = requestAnimationFrame(look);
    const lines = rects();
    if (lines.length === 0) {
      onGone();
      return;
    }
    const term = union(lines);
    const view = visibleArea();
    const around = `${textOf(term)} ${textOf(view)}`;
    const isStill = around === lastAround;
    if (isStill && sizeOf(box) === lastSize) return;
    const least = held && isStill && box.matches(':hover') ? heightUnder(pointerY, held) : 0;
    limitHeight(null);
    const size = { width: box.offsetWidth, height: Math.max(least, box.offsetHeight) };
    const place = placeBox(term, size, view, held && { side: held.side, y: held.rect.top, isStill });
    const { x, y, sheet } = place;
    limitHeight({ least, room: Math.floor(place.room) });
    onPlace({ x: snap(x), y: snap(y), sheet, termInSight: isInSight(term, view, near) });
    held = { side: place.side, rect: box.getBoundingClientRect() };
    lastAround = around;
    lastSize = sizeOf(box);
  };
  for (const type of ['pointermove', 'pointerdown'] as const)
    box.addEventListener(type, ({ clientY }) => (pointerY = clientY), { signal: ends.signal });
  // Not at once: the caller has not learnt yet how to end this.
  queueMicrotask(() => {
    if (!ends.signal.aborted) look();
  });
  return () => {
    ends.abort();
    cancelAnimationFrame(frame);
  };
}

/** How high a box must stay so that it does not shrink from under the pointer: as far as that is from the edge that stays. */
function heightUnder(
  pointerY: number,
  { side, rect }: { readonly side: Side; readonly rect: DOMRect },
): number {
  const { top, bottom, height } = rect;
  if (side === 'sheet') return height;
  return Math.min(height, INSET + (side === 'above' ? bottom - pointerY : pointerY - top));
}

/** What is seen of this frame's viewport: less than all of it where a finger has zoomed in. */
export function visibleArea(): Area {
  const view = visualViewport;
  if (view === null) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
}

function textOf({ left, top, width, height }: Area): string {
  return `${left} ${top} ${width} ${height}`;
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): string {
  return `${offsetWidth} ${offsetHeight}`;
}

function union(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** True where some of the term lies in the view and in everything around it that clips. */
function isInSight(term: Area, view: Area, near: Element): boolean {
  if (!meet(term, view)) return false;
  let position = 'static';
  for (
    let node: Node | null = near;
    node !== null && node !== document.body && node !== document.documentElement && position !== 'fixed';
    node = parentOf(node) ?? (node as ShadowRoot).host ?? null
  ) {
    if (!(node instanceof Element)) continue;
    const style = getComputedStyle(node);
    // What is positioned is clipped by what it is positioned in, and by nothing between.
    const clips = position !== 'absolute' || style.position !== 'static';
    if (!clips || style.display === 'inline' || style.display === 'contents') continue;
    if (style.overflow !== 'visible' && !meet(term, boxOf(node))) return false;
    position = style.position;
  }
  return true;
}

function meet(one: Area, other: Area): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

/** Text on fractions of a device pixel is blurred. */
function snap(length: number): number {
  return Math.round(length * devicePixelRatio) / devicePixelRatio;
}
