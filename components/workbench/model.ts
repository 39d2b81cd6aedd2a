/** What the parts of the workbench show, and what they ask for. */
import type { ActProblem, WorkAction } from '../../core/workbench/act.ts';
import type { Finding } from '../../core/workbench/lint.ts';
import type { Proposal } from '../../core/workbench/propose-aliases.ts';
import type { Doubt, WorkItem } from '../../core/workbench/work.ts';

export type Panel = 'entries' | 'doubts' | 'try' | 'out';

export interface ShownItem {
  readonly item: WorkItem;
  readonly gloss: string;
  readonly findings: readonly Finding[];
}

/** A line whose text belongs to no entry. Offsets are into the source. */
export interface FreeLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface ShownDoubt {
  readonly doubt: Doubt;
  /** Its place among all doubts. */
  readonly index: number;
  /** The entry that stands there. */
  readonly item: WorkItem | null;
  readonly free: FreeLine | null;
  /** Entries above, the nearest first: where a line that was left out may belong. */
  readonly above: readonly WorkItem[];
}

/** Does an action, or says why not. */
export type Do = (action: WorkAction) => ActProblem | null;

/** Offsets are into the gloss as it is shown. */
export interface GlossActs {
  readonly split: (key: number, from: number, to: number) => ActProblem | null;
  readonly cut: (key: number, at: number) => ActProblem | null;
}

export type Propose = (item: WorkItem) => readonly Proposal[];
