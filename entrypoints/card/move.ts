/** A pinned card is moved by its head, with pointer or finger, and by the arrow keys. It never leaves the view. */
import { insideView } from '../../dom/place-box.ts';
import { visibleArea } from '../../dom/placement.ts';

/** One press of an arrow key, and with Shift. CSS pixels. */
const STEP = 16;
const STRIDE = 96;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Lets the reader move the box while `movable` says so, and keeps it in a view that changes. Ends with the signal.
 * @param onStart called before it is moved: away from its term it may be as high as the view allows
 */
export function letMove(
  box: HTMLElement,
  movable: () => boolean,
  onStart: () => void,
  signal: AbortSignal,
): void {
  const moveTo = (x: number, y: number) => {
    const place = insideView(x, y, box.getBoundingClientRect(), visibleArea());
    box.style.left = `${place.x}px`;
    box.style.top = `${place.y}px`;
  };
  /** From the pointer to the box's corner, while the reader holds it. */
  let held: { readonly x: number; readonly y: number } | null = null;

  const listen = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
  ) => box.addEventListener(type, (event) => event.isTrusted && movable() && listener(event), { signal });
  listen('pointerdown', ({ target, button, pointerId, clientX, clientY }) => {
    if (button !== 0 || !(target as Element).closest('.card-head') || (target as Element).closest('button'))
      return;
    const { left, top } = box.getBoundingClientRect();
    onStart();
    held = { x: left - clientX, y: top - clientY };
    box.setPointerCapture(pointerId);
  });
  listen('pointermove', ({ clientX, clientY }) => {
    if (held) moveTo(clientX + held.x, clientY + held.y);
  });
  listen('lostpointercapture', () => {
    held = null;
  });
  listen('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || !(event.target as Element).matches('[role=dialog], .card-tools *')) return;
    event.preventDefault();
    const { left, top } = box.getBoundingClientRect();
    onStart();
    const step = event.shiftKey ? STRIDE : STEP;
    moveTo(left + step * arrow[0], top + step * arrow[1]);
  });

  const stay = () => {
    const { left, top, width } = box.getBoundingClientRect();
    // While its host is moved to another place in the page it has no size.
    if (movable() && width > 0) moveTo(left, top);
  };
  addEventListener('resize', stay, { signal });
  const grown = new ResizeObserver(stay);
  grown.observe(box);
  signal.addEventListener('abort', () => grown.disconnect());
}
