/** Going from page to page of the library: where each was scrolled to, and where the focus goes. */

const STORE = 'scroll';
/** How long a page may take to become long enough for the place it was left at. Milliseconds. */
const PATIENCE = 3000;

let steps = 0;
let key = '';

/** The scroll positions of this tab's history, kept over a reload. */
const places = new Map<string, number>(
  JSON.parse(sessionStorage.getItem(STORE) ?? '[]') as readonly (readonly [string, number])[],
);

/** Call once, before the first view is drawn: from now on we scroll, not the browser, which would do it too early. */
export function takeOverScrolling(): void {
  history.scrollRestoration = 'manual';
  enter();
  addEventListener('pagehide', () => {
    leave();
    sessionStorage.setItem(STORE, JSON.stringify([...places]));
  });
}

/** Call when the address has changed and the old page still stands. Returns where the new one was left, or null if it is new. */
export function changePlace(): number | null {
  leave();
  return enter();
}

function leave(): void {
  places.set(key, scrollY);
}

function enter(): number | null {
  const state = history.state as { readonly key?: string } | null;
  key = state?.key ?? `${Date.now()}-${(steps += 1)}`;
  if (state?.key === undefined) history.replaceState({ key }, '');
  return places.get(key) ?? null;
}

/** Where the page shown first was left, if this is a reload. */
export function placeLeft(): number {
  return places.get(key) ?? 0;
}

let waiting: AbortController | null = null;

/** Scrolls to a place as soon as the page is long enough, unless the reader scrolls first. */
export function scrollToPlace(top: number): void {
  waiting?.abort();
  scrollTo({ top, behavior: 'instant' });
  if (scrollY >= top - 1) return;
  const wait = new AbortController();
  waiting = wait;
  const observer = new ResizeObserver(() => {
    scrollTo({ top, behavior: 'instant' });
    if (scrollY >= top - 1) wait.abort();
  });
  observer.observe(document.body);
  wait.signal.addEventListener('abort', () => observer.disconnect());
  for (const type of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(type, () => wait.abort(), { signal: wait.signal, passive: true });
  setTimeout(() => wait.abort(), PATIENCE);
}

/** Puts the focus on the heading of the new page, where a screen reader begins to read. */
export function focusHeading(main: HTMLElement): void {
  const heading = main.querySelector('h1') ?? main;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
