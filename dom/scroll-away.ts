/** Tells when a term has been scrolled away from where its card was opened. */

/** Less is no scrolling: fractions of a pixel, a bar of the browser that folds. CSS pixels. */
const SLACK = 12;

/**
 * @param rects the term's rectangles, asked again at each scroll
 * @returns what ends the watch
 */
export function watchScroll(rects: () => readonly DOMRect[], onAway: () => void): () => void {
  const at = rects()[0];
  const ends = new AbortController();
  let isPending = false;
  const look = () => {
    isPending = false;
    const now = rects()[0];
    if (ends.signal.aborted || !at || !now) return;
    if (Math.hypot(now.left - at.left, now.top - at.top) > SLACK) onAway();
  };
  const onScroll = (event: Event) => {
    if (isPending || !event.isTrusted) return;
    isPending = true;
    requestAnimationFrame(look);
  };
  addEventListener('scroll', onScroll, { capture: true, passive: true, signal: ends.signal });
  return () => ends.abort();
}
