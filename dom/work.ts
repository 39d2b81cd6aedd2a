/** Work in slices, so that no task keeps the page waiting. */

/** Longest time of one slice. Longer ones delay the page's frames (16 ms) noticeably on a slow machine. Milliseconds. */
const SLICE_MS = 4;

/** Called before the page goes on while a job waits: it keeps its place. Absent where there is none to keep. */
export type Hold = (() => void) | void;

/** What is done step by step. */
export type Job = Iterator<Hold>;

export interface Work {
  /** Begins a job at once; one that comes up in the middle of another, right after its present step. */
  add(job: Job): void;
}

/**
 * Does jobs in slices. What came last is done first, and at once as far as a slice reaches: a small change of the page
 * does not wait for a large one.
 * @param onSlice is called after each slice, when part of the work or all of it has been done
 */
export function createWork(signal: AbortSignal, onSlice: () => void): Work {
  const jobs: { readonly job: Job; hold: Hold }[] = [];
  let isBusy = false;
  let isWaiting = false;

  /** Does what lies above `base` on the pile. */
  function slice(base: number): void {
    const end = performance.now() + SLICE_MS;
    isBusy = true;
    for (let top = jobs.at(-1); top && jobs.length > base; top = jobs.at(-1)) {
      const { done, value } = top.job.next();
      top.hold = value;
      if (done) jobs.splice(jobs.lastIndexOf(top), 1);
      if (performance.now() >= end) break;
    }
    isBusy = false;
    for (const waiting of jobs) {
      waiting.hold?.();
      // Once: the place is kept from here on, whatever the page does.
      waiting.hold = undefined;
    }
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
      jobs.push({ job, hold: undefined });
      if (!isBusy) slice(jobs.length - 1);
    },
  };
}

/** Ends a task here: what follows is done in one of its own, after what the page has to do. */
export function giveWay(): Promise<void> {
  const scheduler = 'scheduler' in globalThis ? globalThis.scheduler : undefined;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
