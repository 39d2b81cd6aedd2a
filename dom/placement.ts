/** Keeps a floating box beside a term: on the side with room, inside the viewport, never over the term itself. */
import { autoUpdate, computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';

/** Between term and box, CSS pixels: far enough to show the mark, near enough for the pointer to cross. */
const GAP = 6;
/** Between box and the viewport's edge. */
const MARGIN = 8;
/** A box lower than this shows no line of text; in a frame that small it may lie over the page's edge. */
const LEAST_HEIGHT = 48;

export interface Place {
  /** Left and top in the viewport, CSS pixels, whole device pixels. */
  readonly x: number;
  readonly y: number;
  /** False once the term has been scrolled out of sight. */
  readonly termInSight: boolean;
}

interface Follow {
  /** The floating element: `position: fixed`, in the top layer. */
  readonly box: HTMLElement;
  /** Rectangles of the term in viewport coordinates, one a line; empty once the term is gone. */
  readonly rects: () => readonly DOMRect[];
  /** An element near the term, whose scrolling ancestors are watched. */
  readonly near: Element;
  /** Must limit the box's height at once, or lift the limit (null) so that its natural height can be measured. */
  readonly limitHeight: (room: number | null) => void;
  readonly onPlace: (place: Place) => void;
  /** The term has left the page. */
  readonly onGone: () => void;
}

/** Places the box now and again whenever the page scrolls or is laid out anew. Returns what ends it. */
export function followTerm({ box, rects, near, limitHeight, onPlace, onGone }: Follow): () => void {
  let ended = false;
  const term = {
    contextElement: near,
    getBoundingClientRect: () => union(rects()),
    getClientRects: () => [...rects()],
  };

  const place = async () => {
    if (ended) return;
    if (rects().length === 0) {
      onGone();
      return;
    }
    limitHeight(null);
    const { x, y, middlewareData } = await computePosition(term, box, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN, fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply({ availableHeight }) {
            limitHeight(Math.max(LEAST_HEIGHT, Math.floor(availableHeight)));
          },
        }),
        hide({ strategy: 'referenceHidden' }),
      ],
    });
    if (ended) return;
    onPlace({ x: snap(x), y: snap(y), termInSight: middlewareData.hide?.referenceHidden !== true });
  };

  const stop = autoUpdate(term, box, () => void place());
  return () => {
    ended = true;
    stop();
  };
}

/** Keeps a box that no longer follows its term inside a viewport that changes. Returns what ends it. */
export function holdInViewport(box: HTMLElement): () => void {
  const hold = () => {
    const { left, top, width, height } = box.getBoundingClientRect();
    box.style.left = `${clamp(left, innerWidth - MARGIN - width)}px`;
    box.style.top = `${clamp(top, innerHeight - MARGIN - height)}px`;
  };
  addEventListener('resize', hold);
  return () => removeEventListener('resize', hold);
}

/** A box larger than the viewport keeps its beginning in sight. */
function clamp(start: number, greatest: number): number {
  return Math.max(MARGIN, Math.min(start, greatest));
}

/** The smallest rectangle around all lines of the term: what lies beside it covers none of them. */
function union(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Text on fractions of a device pixel is blurred. */
function snap(length: number): number {
  return Math.round(length * devicePixelRatio) / devicePixelRatio;
}
