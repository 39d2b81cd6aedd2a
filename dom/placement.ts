/** Keeps a floating box beside a term while the page scrolls, moves and changes under it. */
import { parentOf } from './own-names.ts';
import { placeBox, type Area } from './place-box.ts';

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
  /** Must limit the box's height at once, or lift the limit (null) so that its natural height can be measured. */
  readonly limitHeight: (room: number | null) => void;
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
  let last = '';
  let ended = false;

  const look = () => {
    frame = requestAnimationFrame(look);
    const lines = rects();
    if (lines.length === 0) {
      onGone();
      return;
    }
    const term = union(lines);
    const view = visibleArea();
    if (state(term, view, box) === last) return;
    limitHeight(null);
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const { x, y, room, sheet } = placeBox(term, size, view);
    limitHeight(Math.floor(room));
    onPlace({ x: snap(x), y: snap(y), sheet, termInSight: isInSight(term, view, near) });
    last = state(term, view, box);
  };
  // Not at once: the caller has not learnt yet how to end this.
  queueMicrotask(() => {
    if (!ended) look();
  });
  return () => {
    ended = true;
    cancelAnimationFrame(frame);
  };
}

/** What is seen of this frame's viewport: less than all of it where a finger has zoomed in. */
export function visibleArea(): Area {
  const view = visualViewport;
  if (view === null) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  return { left: view.offsetLeft, top: view.offsetTop, width: view.width, height: view.height };
}

function state(...areas: readonly [Area, Area, HTMLElement]): string {
  const [term, view, { offsetWidth, offsetHeight }] = areas;
  return (
    [term, view].map((area) => `${area.left} ${area.top} ${area.width} ${area.height}`).join(' ') +
    ` ${offsetWidth} ${offsetHeight}`
  );
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
    if (style.overflow !== 'visible' && !meet(term, node.getBoundingClientRect())) return false;
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
