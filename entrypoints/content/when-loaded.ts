/** A page that is slow to load is marked before it has loaded. Milliseconds. */
const LONGEST_WAIT_MS = 1000;

/** A page that is never idle is marked all the same. Milliseconds. */
const LONGEST_BUSY_MS = 300;

/** Calls back once the page has loaded and has nothing to do: what it shows first is its own. */
export async function whenLoaded(signal: AbortSignal, then: () => Promise<void>): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      addEventListener('load', resolve, { once: true, signal });
      setTimeout(resolve, LONGEST_WAIT_MS);
    });
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LONGEST_BUSY_MS }));
  }
  if (!signal.aborted) await then();
}
