/** Work that a storm of changes would call for all the time. */

/** It takes no more than this share of the time. */
export const SHARE = 0.02;
/** A frame at 60 a second; and how long a reader waits at most. Milliseconds. */
const FRAME_MS = 16;
const LONGEST_MS = 400;

/** Returns what calls `act`: at once if that has not been done lately, or else soon, once for all calls until then. */
export function paced(act: () => void, signal: AbortSignal): () => void {
  let next = 0;
  let isWaiting = false;
  function run(): void {
    isWaiting = false;
    if (signal.aborted) return;
    const start = performance.now();
    act();
    const end = performance.now();
    next = end + Math.min(LONGEST_MS, Math.max(FRAME_MS, (end - start) / SHARE));
  }
  return () => {
    const wait = next - performance.now();
    if (isWaiting) return;
    isWaiting = true;
    if (wait > 0) setTimeout(run, wait);
    else run();
  };
}
