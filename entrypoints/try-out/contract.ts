/** What the workbench and the script it brings into a tab for a dry run agree on. */

export const TRY_OUT_KEY = 'cezhuTryOut';

/** Two indexes, each as JSON text: as it is, and as it would be; entries of the draft have ids that begin so. */
export interface TryOutInput {
  readonly before: string;
  readonly after: string;
  readonly own: string;
}
