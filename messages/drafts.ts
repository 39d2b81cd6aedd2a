/** Messages about work in progress of the workbench: from our own pages to the background alone. */
import type { Result } from '../core/result.ts';

/** `unavailable`: the browser keeps no data here; `invalid`: no work of the workbench. */
export type DraftKept = Result<true, 'unavailable' | 'invalid'>;

export interface DraftMessages {
  /** Keeps the work as it is now, in place of what was kept under this name. */
  keepDraft(draft: { readonly id: string; readonly work: unknown }): DraftKept;
  removeDraft(id: string): DraftKept;
}
