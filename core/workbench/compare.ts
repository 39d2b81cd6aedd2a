import type { Entry } from '../entry.ts';
import { ChangeList, compareEntries, type PackChanges } from '../pack-diff.ts';

/** What differs between the entries of an earlier version and these, by id. */
export function compareVersions(old: readonly Entry[], now: readonly Entry[]): PackChanges {
  const before = new Map(old.map((entry) => [entry.id, entry]));
  const changes = new ChangeList();
  for (const entry of now) {
    const was = before.get(entry.id);
    before.delete(entry.id);
    if (!was) changes.add('added', entry.headword);
    else {
      const change = compareEntries(was, entry);
      if (change !== 'same') changes.add(change, entry.headword);
    }
  }
  for (const { headword } of before.values()) changes.add('withdrawn', headword);
  return changes.result();
}
