/** When a hover means "explain this": a delay before opening, grace before closing, a safe path to the card. */

/** Peers wait as long before a card closes. Milliseconds. */
const CLOSE_GRACE_MS = 300;

/** A pointer still coming nearer to the card keeps it open, but not for ever. Milliseconds. */
const LONGEST_WAY_MS = 1500;

export interface HoverTarget<T> {
  /** What is under the point, or null. */
  find(x: number, y: number): T | null;
  /** Whether two finds are the same target. */
  same(one: T, other: T): boolean;
  /** Gets ready, since opening is likely: called when the pointer comes over it. */
  prepare(target: T): void;
  open(target: T): void;
  close(): void;
  /** The open card's rectangle, or null. */
  cardRect(): DOMRect | null;
  /** True while the card must stay whatever the pointer does: pinned, or focused. */
  held(): boolean;
  /** How long the pointer rests on a target before it opens. Milliseconds. */
  openDelay(): number;
}

/** Follows the pointer until the signal ends it. Only trusted events of a mouse or pen count. */
export function watchHover<T>(target: HoverTarget<T>, signal: AbortSignal): void {
  let over: T | null = null;
  let opened: T | null = null;
  let openTimer: ReturnType<typeof setTimeout> | undefined;
  let closeTimer: ReturnType<typeof setTimeout> | undefined;
  let leftAt = 0;
  let distance = Infinity;
  let pending: PointerEvent | null = null;

  const same = (one: T | null, other: T | null) =>
    one === null || other === null ? one === other : target.same(one, other);
  const stopClosing = () => {
    clearTimeout(closeTimer);
    closeTimer = undefined;
  };
  const close = () => {
    stopClosing();
    opened = null;
    target.close();
  };
  const closeSoon = (nearer: boolean) => {
    if (target.held()) return stopClosing();
    if (closeTimer === undefined) leftAt = performance.now();
    else if (!nearer || performance.now() - leftAt > LONGEST_WAY_MS) return;
    clearTimeout(closeTimer);
    closeTimer = setTimeout(close, CLOSE_GRACE_MS);
  };
  const forgetTarget = () => {
    clearTimeout(openTimer);
    over = null;
  };
  const openSoon = (found: T) => {
    target.prepare(found);
    openTimer = setTimeout(() => {
      stopClosing();
      opened = found;
      target.open(found);
    }, target.openDelay());
  };
  const look = (x: number, y: number) => {
    const card = target.cardRect();
    const now = card ? distanceTo(card, x, y) : Infinity;
    const nearer = now < distance;
    distance = now;
    if (card && now === 0) {
      forgetTarget();
      return stopClosing();
    }
    const found = target.find(x, y);
    // Asked for and not there yet, or closed by its own means: a pointer that left wants it no more.
    if (opened !== null && !card && !same(found, opened)) close();
    if (!same(found, over)) {
      forgetTarget();
      over = found;
      if (found !== null && !(card && same(found, opened))) openSoon(found);
    }
    if (card && opened !== null) {
      if (same(found, opened)) stopClosing();
      else closeSoon(nearer);
    }
  };
  const move = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (pending === null) {
      // With the layout dirty the look forces one: once a frame at most.
      requestAnimationFrame(() => {
        const last = pending;
        pending = null;
        if (last && !signal.aborted) look(last.clientX, last.clientY);
      });
    }
    pending = event;
  };
  const leave = (event: PointerEvent) => {
    if (!event.isTrusted || event.target !== document.documentElement) return;
    forgetTarget();
    if (opened !== null) closeSoon(false);
  };
  const options = { capture: true, passive: true, signal };
  addEventListener('pointermove', move, options);
  document.addEventListener('pointerleave', leave, options);
  addEventListener('pointerdown', (event) => event.isTrusted && clearTimeout(openTimer), options);
  signal.addEventListener('abort', () => {
    clearTimeout(openTimer);
    stopClosing();
  });
}

/** From a point to the nearest edge of a rectangle; 0 inside. CSS pixels. */
function distanceTo(rect: DOMRect, x: number, y: number): number {
  const across = Math.max(rect.left - x, 0, x - rect.right);
  const down = Math.max(rect.top - y, 0, y - rect.bottom);
  return Math.hypot(across, down);
}
