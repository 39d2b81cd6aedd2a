/** What a finger means: a tap on a term explains it, a tap elsewhere closes; on a link the term waits for a long press. */

/** A finger that moves further is scrolling. CSS pixels. */
const TAP_SLOP = 10;
/** Longer is no tap. As long as the browsers' own long press. Milliseconds. */
const LONG_PRESS_MS = 500;

/** What a tap is meant for already. */
const TAKES_TAPS =
  'a[href],area,button,summary,label,input,select,textarea,video,audio,[onclick],[role=button],[role=link],[role=tab],[role=menuitem],[role=option],[role=checkbox],[role=switch]';

export interface TouchTarget<T> {
  /** What is under the point, or null. */
  find(x: number, y: number): T | null;
  open(target: T): void;
  /** A tap fell beside the open card and any term. */
  close(): void;
  /** The open card's rectangle, or null. */
  cardRect(): DOMRect | null;
}

/** Follows fingers until the signal ends it. Only trusted events count. */
export function watchTouch<T>(target: TouchTarget<T>, signal: AbortSignal): void {
  let down: PointerEvent | null = null;
  let wasLong = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    clearTimeout(timer);
    down = null;
  };
  const isInCard = ({ clientX: x, clientY: y }: PointerEvent) => {
    const card = target.cardRect();
    return card !== null && x >= card.left && x <= card.right && y >= card.top && y <= card.bottom;
  };
  const press = (event: PointerEvent) => {
    end();
    wasLong = false;
    if (!event.isPrimary || isInCard(event)) return;
    down = event;
    if (!takesTaps(event)) return;
    timer = setTimeout(() => {
      const found = target.find(event.clientX, event.clientY);
      if (!found) return;
      wasLong = true;
      down = null;
      target.open(found);
    }, LONG_PRESS_MS);
  };
  const lift = (event: PointerEvent) => {
    const begun = down;
    end();
    if (!begun || event.timeStamp - begun.timeStamp > LONG_PRESS_MS) return;
    const found = takesTaps(begun) ? null : target.find(event.clientX, event.clientY);
    if (found) target.open(found);
    else target.close();
  };
  const move = (event: PointerEvent) => {
    if (down && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > TAP_SLOP) end();
  };
  const handlers: Readonly<Record<string, (event: PointerEvent) => void>> = {
    pointerdown: press,
    pointerup: lift,
    pointermove: move,
    pointercancel: end,
  };
  const handle = (event: PointerEvent) => {
    if (event.isTrusted && event.pointerType === 'touch') handlers[event.type]?.(event);
  };
  for (const type of Object.keys(handlers))
    addEventListener(type, handle as EventListener, { capture: true, passive: true, signal });
  // The finger that has just opened a card by a long press follows no link and opens no menu.
  for (const type of ['click', 'contextmenu'])
    addEventListener(
      type,
      (event) => {
        if (!wasLong || !event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (type === 'click') wasLong = false;
      },
      { capture: true, signal },
    );
}

/** Looked up through shadow roots, from where the event truly began. */
function takesTaps(event: PointerEvent): boolean {
  const [begin] = event.composedPath();
  const top = begin ?? event.target;
  return top instanceof Element && top.closest(TAKES_TAPS) !== null;
}
