/** What restoring a backup does to what is there, planned first, so that the reader sees it in words. */
import type { Settings } from '../settings.ts';
import type { BackedUpSubscription, BackupContents } from './backup.ts';
import type { Answer, Deck, OwnTerm, SavedTerm } from './records.ts';

/** What a restore would put, and of how much what is there stays. */
export interface Merge<T> {
  readonly added: readonly T[];
  /** Newer in the backup. */
  readonly renewed: readonly T[];
  /** The same in both, or newer here. */
  readonly unchanged: number;
}

export interface RestorePlan {
  readonly saved: Merge<SavedTerm>;
  readonly reviews: Merge<Answer>;
  readonly decks: Merge<Deck>;
  readonly mine: Merge<OwnTerm>;
  readonly subscriptions: Merge<BackedUpSubscription>;
  /** The settings as they would be, and which of them differ from now. */
  readonly settings: Settings;
  readonly changedSettings: readonly (keyof Settings)[];
}

/**
 * Plans what restoring a backup does to what is there. Nothing is removed: of each record the newer stands, answers
 * are united, hidden terms and switched-off sites are united, the other settings are the backup's.
 */
export function planRestore(here: BackupContents, backup: BackupContents): RestorePlan {
  const settings: Settings = {
    ...backup.settings,
    hidden: union(here.settings.hidden, backup.settings.hidden),
    disabledSites: union(here.settings.disabledSites, backup.settings.disabledSites),
  };
  const id = (one: { id: string }) => one.id;
  const changedAt = (one: { changedAt: number }) => one.changedAt;
  // Answers and addresses never change.
  const never = () => 0;
  return {
    saved: merge(here.saved, backup.saved, id, changedAt),
    reviews: merge(here.reviews, backup.reviews, ({ card, at }) => `${card}@${at}`, never),
    decks: merge(here.decks, backup.decks, id, changedAt),
    mine: merge(here.mine, backup.mine, id, changedAt),
    subscriptions: merge(here.subscriptions, backup.subscriptions, ({ pack }) => pack, never),
    settings,
    changedSettings: (Object.keys(settings) as (keyof Settings)[]).filter(
      (key) => JSON.stringify(settings[key]) !== JSON.stringify(here.settings[key]),
    ),
  };
}

function merge<T>(
  here: readonly T[],
  backup: readonly T[],
  keyOf: (one: T) => string,
  changedAt: (one: T) => number,
): Merge<T> {
  const isNewer = (than: T | undefined, one: T) => than === undefined || changedAt(one) > changedAt(than);
  const ours = new Map(here.map((one) => [keyOf(one), one]));
  // A file that names a record twice means the newer.
  const theirs = new Map<string, T>();
  for (const one of backup) if (isNewer(theirs.get(keyOf(one)), one)) theirs.set(keyOf(one), one);
  const added = [...theirs].filter(([key]) => !ours.has(key)).map(([, one]) => one);
  const renewed = [...theirs]
    .filter(([key, one]) => ours.has(key) && isNewer(ours.get(key), one))
    .map(([, one]) => one);
  return { added, renewed, unchanged: theirs.size - added.length - renewed.length };
}

function union(ours: readonly string[], theirs: readonly string[]): string[] {
  return [...new Set([...ours, ...theirs])];
}
