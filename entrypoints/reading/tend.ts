/** What a page with marks needs beside them, and may wait for: its number on the button, its frames' context, its shadow trees' style. */
import { createMarkSheet } from '../../dom/mark-sheet.ts';
import type { MarkedFrame } from './contract.ts';

/** How often it is asked what has become of the page, and of the extension. Milliseconds. */
const LOOK_EVERY_MS = 800;

/** Looks after a frame until its signal ends it. */
export function tend(frame: MarkedFrame): void {
  const isTop = window === window.top;
  const sheet = createMarkSheet();
  let announced = '';
  let reported = '[]';

  function look(): void {
    const { session, isAlive, end } = frame;
    if (!isAlive()) {
      // After an update the old script goes when the new one has put its marks in place of ours; or at the next hover,
      // when it is told why the explanations end (explainer.ts).
      if (!session?.marking.highlighter.isRegistered) end();
      return;
    }
    session?.marking.dress(sheet);
    // Child frames are told in codes, never in text, what the page is about.
    const context = session?.marking.context;
    if (context && isTop && window.length > 0 && JSON.stringify(context) !== announced) {
      announced = JSON.stringify(context);
      frame.send('announceContext', context).catch(() => {});
    }
    // For the number on the button: ids, and no text of the page.
    const numbers = session?.stored.badge === false ? [] : (session?.marking.store.counts.keys() ?? []);
    const ids = [...numbers].flatMap((number) => session?.annotator.index.entries[number]?.id ?? []);
    if (JSON.stringify(ids) === reported) return;
    reported = JSON.stringify(ids);
    frame.send('countTerms', { since: performance.timeOrigin, ids }).catch(() => {});
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  // Restored from the back/forward cache: the number on the button has gone with the page before.
  addEventListener('pageshow', () => (reported = '[]'), { signal: frame.signal });
  frame.signal.addEventListener('abort', () => clearInterval(timer));
  look();
}
