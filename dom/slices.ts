/** Work in slices, so that no task keeps the page waiting. */

/** Longest time of one slice. Longer ones delay the page's frames (16 ms) noticeably on a slow machine. Milliseconds. */
const SLICE_MS = 4;

/** Runs `step` for each value until done or aborted, giving way to the page whenever a slice is used up. */
export async function inSlices<T>(
  values: Iterable<T>,
  signal: AbortSignal,
  step: (value: T) => void,
): Promise<void> {
  let end = performance.now() + SLICE_MS;
  for (const value of values) {
    step(value);
    if (performance.now() < end) continue;
    await giveWay();
    if (signal.aborted) return;
    end = performance.now() + SLICE_MS;
  }
}

function giveWay(): Promise<void> {
  const scheduler = 'scheduler' in globalThis ? globalThis.scheduler : undefined;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
