/** Undo and redo. Works share what did not change, so that a past of many steps is small. */
import { ok, type Result } from '../result.ts';
import { act, type ActProblem, type WorkAction } from './act.ts';
import type { Work } from './work.ts';

export interface History {
  readonly past: readonly Work[];
  readonly present: Work;
  readonly future: readonly Work[];
}

/** Nobody takes back more by hand. */
const STEPS = 300;

export function beginHistory(present: Work): History {
  return { past: [], present, future: [] };
}

/** Does an action. One that changes nothing is no step. */
export function doAction(history: History, action: WorkAction): Result<History, ActProblem> {
  const done = act(history.present, action);
  if (!done.ok) return done;
  if (done.value === history.present) return ok(history);
  return ok({ past: [...history.past, history.present].slice(-STEPS), present: done.value, future: [] });
}

/** One step back; the same history where there is none. */
export function undo({ past, present, future }: History): History {
  const before = past.at(-1);
  return before
    ? { past: past.slice(0, -1), present: before, future: [present, ...future] }
    : { past, present, future };
}

export function redo({ past, present, future }: History): History {
  const [next, ...rest] = future;
  return next ? { past: [...past, present], present: next, future: rest } : { past, present, future };
}
