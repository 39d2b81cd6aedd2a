/** A page that is slow to load is marked before it has loaded. Milliseconds. */
const LONGEST_WAIT_MS = 1000;

/** A page that is never idle is marked all the same. Milliseconds. */
const LONGEST_BUSY_MS = 300;

/** Calls back once the page has loaded and has nothing to do: what it shows first is its own. */
export function whenLoaded(signal: AbortSignal, then: () => void): void {
  if (document.readyState === 'complete') return then();
  let isWaiting = true;
  const go = () => {
    if (!isWaiting) return;
    isWaiting = false;
    requestIdleCallback(() => signal.aborted || then(), { timeout: LONGEST_BUSY_MS });
  };
  addEventListener('load', go, { once: true, signal });
  setTimeout(go, LONGEST_WAIT_MS);
}
