/** Work in slices, so that no task keeps the page waiting. */

/** Longest time of one slice. Longer ones delay the page's frames (16 ms) noticeably on a slow machine. Milliseconds. */
const SLICE_MS = 4;

export interface Work {
  /** Begins a job at once; one that comes up in the middle of another, right after its present step. */
  add(job: Iterator<unknown>): void;
}

/**
 * Jobs that are done step by step. What came last is done first, and at once as far as a slice reaches: a small change
 * of the page does not wait for a large one.
 * @param onSlice is called after each slice, when part of the work or all of it has been done
 */
export function createWork(signal: AbortSignal, onSlice: () => void): Work {
  const jobs: Iterator<unknown>[] = [];
  let isBusy = false;
  let isWaiting = false;

  /** Does what lies above `base` on the pile. */
  function slice(base: number): void {
    const end = performance.now() + SLICE_MS;
    isBusy = true;
    for (let job = jobs.at(-1); job && jobs.length > base; job = jobs.at(-1)) {
      if (job.next().done) jobs.splice(jobs.lastIndexOf(job), 1);
      if (performance.now() >= end) break;
    }
    isBusy = false;
    onSlice();
    if (jobs.length > 0 && !isWaiting) void goOn();
  }

  async function goOn(): Promise<void> {
    isWaiting = true;
    await giveWay();
    isWaiting = false;
    if (!signal.aborted) slice(0);
  }

  return {
    add(job) {
      jobs.push(job);
      if (!isBusy) slice(jobs.length - 1);
    },
  };
}

function giveWay(): Promise<void> {
  const scheduler = 'scheduler' in globalThis ? globalThis.scheduler : undefined;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
