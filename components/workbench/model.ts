/** What the parts of the workbench show, and what they ask for. */
import type { ActProblem, WorkAction } from '../../core/workbench/act.ts';
import type { Part } from '../../core/entry.ts';
import type { CountCheck } from '../../core/report-entry.ts';
import type { CaseFailure } from '../../core/prove-cases.ts';
import type { Finding } from '../../core/workbench/lint.ts';
import type { Proposal } from '../../core/workbench/propose-aliases.ts';
import type { WorkItem } from '../../core/workbench/item.ts';
import type { Doubt } from '../../core/workbench/work.ts';

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

/** What an editor asks beside the work. */
export interface Ask {
  readonly propose: (item: WorkItem) => readonly Proposal[];
  /** Names of regions by code. */
  readonly regions: Readonly<Record<string, string>>;
  /** The region that is meant, by its code, or null. */
  readonly findRegion: (typed: string) => string | null;
  /** One part a line, with what it says behind a colon. */
  readonly readParts: (written: string) => Part[];
  readonly writeParts: (parts: readonly Part[]) => string;
  /** How many members a gloss has by a count; null where it has no such stretch. */
  readonly countIn: (gloss: string, count: CountCheck) => number | null;
  /** A count of what is claimed, by the number in it. */
  readonly newCount: (claim: string) => CountCheck;
  /** The sentences of an entry that do not prove its rules. */
  readonly prove: (item: WorkItem) => Promise<readonly CaseFailure[]>;
}
