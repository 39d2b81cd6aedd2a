/**
 * Calls back once the page has loaded and has nothing to do: what it shows first is its own. A page that is slow to load
 * is marked before, and so is one that has been opened anew by a script, which takes every listener away.
 *
 * The build wraps the whole marking script in this function (wxt.config.ts), so that a page that loads pays for one
 * timer: it must not need anything from outside.
 */
export function whenLoaded(begin: () => void): void {
  const longestWaitMs = 1500;
  const longestBusyMs = 300;
  let isWaiting = true;
  const beginSoon = () => {
    if (isWaiting) requestIdleCallback(begin, { timeout: longestBusyMs });
    isWaiting = false;
  };
  // Even asking for the document costs as much as the rest of the script when it is evaluated.
  setTimeout(() => {
    if (document.readyState === 'complete') return begin();
    addEventListener('load', beginSoon, { once: true });
    setTimeout(beginSoon, longestWaitMs);
  });
}
