/** Everything of a reader's in one JSON file. A file from outside is checked whole before anything is done with it. */
import * as v from 'valibot';
import { describeIssues } from '../issues.ts';
import { fail, ok, type Result } from '../result.ts';
import { parseSettings, type Settings } from '../settings.ts';
import {
  AnswerSchema,
  DeckSchema,
  OwnTermSchema,
  SavedSchema,
  type Answer,
  type Deck,
  type OwnTerm,
  type SavedTerm,
} from './records.ts';

export const BACKUP_FORMAT = 'cezhu-backup';
export const BACKUP_VERSION = 1;

/** Ten thousand saved terms with a hundred answers each come to some 90 MB; a browser's own limit for a message is 64. */
export const MAX_BACKUP_BYTES = 48 * 1024 * 1024;

const SubscriptionSchema = v.strictObject({
  pack: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u), v.maxLength(64)),
  url: v.pipe(v.string(), v.regex(/^https:\/\//u), v.maxLength(2000)),
});

const BackupSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  savedOn: v.pipe(v.string(), v.isoTimestamp()),
  settings: v.pipe(
    v.custom<object>((value) => typeof value === 'object' && value !== null, 'must be an object'),
    v.transform((stored): Settings => parseSettings(stored)),
  ),
  saved: v.array(SavedSchema),
  reviews: v.array(AnswerSchema),
  decks: v.array(DeckSchema),
  mine: v.array(OwnTermSchema),
  subscriptions: v.array(SubscriptionSchema),
}) satisfies v.GenericSchema<unknown, Backup>;

export type BackedUpSubscription = v.InferOutput<typeof SubscriptionSchema>;

/** Everything that a reader has made or chosen. */
export interface BackupContents {
  readonly settings: Settings;
  readonly saved: readonly SavedTerm[];
  readonly reviews: readonly Answer[];
  readonly decks: readonly Deck[];
  readonly mine: readonly OwnTerm[];
  readonly subscriptions: readonly BackedUpSubscription[];
}

export interface Backup extends BackupContents {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: typeof BACKUP_VERSION;
  /** ISO 8601, for the reader. */
  readonly savedOn: string;
}

export type BackupProblem =
  | { readonly kind: 'tooLarge' | 'notJson' | 'notBackup' | 'unreadable' }
  /** Made by a newer version of the extension. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Each with its path: `saved.3.snapshot.headword: …`. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Reads a backup's text. */
export function readBackup(text: string): Result<Backup, BackupProblem> {
  if (text.length > MAX_BACKUP_BYTES) return fail({ kind: 'tooLarge' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ kind: 'notJson' });
  }
  return parseBackup(value);
}

/** Checks a value from outside against the format. */
export function parseBackup(value: unknown): Result<Backup, BackupProblem> {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Backup>;
  if (format !== BACKUP_FORMAT) return fail({ kind: 'notBackup' });
  if (typeof version === 'number' && version > BACKUP_VERSION) return fail({ kind: 'newer', version });
  const parsed = v.safeParse(BackupSchema, value);
  return parsed.success
    ? ok(parsed.output)
    : fail({ kind: 'invalid', problems: describeIssues(parsed.issues) });
}

/** A backup's text, ordered so that the same state gives the same file. */
export function writeBackup(backup: Backup): string {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const ordered: Backup = {
    ...backup,
    saved: backup.saved.toSorted(byId),
    reviews: backup.reviews.toSorted((a, b) => a.at - b.at || (a.card < b.card ? -1 : 1)),
    decks: backup.decks.toSorted(byId),
    mine: backup.mine.toSorted(byId),
    subscriptions: backup.subscriptions.toSorted((a, b) => (a.pack < b.pack ? -1 : 1)),
  };
  return `${JSON.stringify(ordered, null, 1)}\n`;
}
