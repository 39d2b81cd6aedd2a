import type { Entry, Sense } from '../entry.ts';
import type { Asked } from './question.ts';

/**
 * A saved term with its entry as it is now: the sense that cites the same place of the same document. The snapshot
 * where the entry was withdrawn, or no longer has that sense.
 */
export function asItIsNow(saved: Asked, entry: Entry | null): Asked {
  const was = saved.snapshot.senses[saved.sense];
  if (entry === null || was === undefined) return saved;
  const sense = entry.senses.findIndex((one) => citing(one) === citing(was));
  return sense < 0 ? saved : { id: saved.id, snapshot: entry, sense };
}

function citing({ citations: [first] }: Sense): string {
  return JSON.stringify([first?.title, first?.issuer, first?.year, first?.number]);
}
