/** Packs, subscriptions and the reader's own terms, as the database has them. */
import type { Entry } from '../core/entry.ts';
import type { PackChanges } from '../core/pack-diff.ts';
import type { Refusal } from '../core/pack-refusal.ts';
import type { PackSource } from '../core/pack.ts';
import { areTexts, isListOf, isObject, isText, isWhole } from './sound.ts';

/** One version of a pack, whose entries are in the database as a whole. */
export interface PackEdition {
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly sources: readonly PackSource[];
  /** How many. */
  readonly entries: number;
  /** It would mark too much of ordinary text: its forms need quotes or a cue. */
  readonly capped: boolean;
}

/** One line of a pack's history. */
export interface PackEvent {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'installed' | 'updated' | 'rolled-back';
  readonly from: string | null;
  readonly to: string;
  /** Absent for an installation, and where a pack is rolled back: the other way round, it was told before. */
  readonly changes: PackChanges | null;
}

export type PackOrigin = 'bundled' | 'file' | 'url';

/** An installed pack. */
export interface PackRecord {
  readonly id: string;
  readonly origin: PackOrigin;
  readonly enabled: boolean;
  /** Of two packs that claim a form, the one with the smaller number wins. */
  readonly position: number;
  readonly current: PackEdition;
  /** What one click goes back to. */
  readonly previous: PackEdition | null;
  /** The newest first. */
  readonly log: readonly PackEvent[];
}

/** True for a pack that our code can read: of one that is spoilt nothing is left but to install it again. */
export function isPack(value: unknown): value is PackRecord {
  if (!isObject(value)) return false;
  const { id, origin, position, current, previous, log } = value;
  return (
    areTexts([id, origin]) &&
    Number.isFinite(position) &&
    isEdition(current) &&
    (previous === null || isEdition(previous)) &&
    isListOf(log, (event) => isObject(event) && isWhole(event['at']))
  );
}

function isEdition(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { version, title, publisher, licence, sources, entries } = value;
  return (
    areTexts([version, title, publisher, licence]) &&
    isListOf(sources, (source) => isObject(source) && isText(source['title'])) &&
    isWhole(entries)
  );
}

/** What pages were marked with at one time: which version of which pack, the first pack's entries winning. */
export interface GenerationRecord {
  readonly number: number;
  /** Those switched on, in the reader's order. */
  readonly packs: readonly { readonly id: string; readonly version: string; readonly capped?: boolean }[];
  /** State of the reader's own terms at that time. */
  readonly mine?: string;
}

/** True for a generation that our code can read. */
export function isGeneration(value: unknown): value is GenerationRecord {
  if (!isObject(value)) return false;
  const { number, packs } = value;
  return (
    isWhole(number) && isListOf(packs, (pack) => isObject(pack) && areTexts([pack['id'], pack['version']]))
  );
}

/** A pack that is in the database as a whole beside what is installed, and waits for a yes. */
export interface StagedRecord {
  /** Id of the pack. */
  readonly pack: string;
  readonly origin: PackOrigin;
  readonly edition: PackEdition;
  /** Against the installed version; null where none is. */
  readonly changes: PackChanges | null;
  /** Where its next versions come from, once it is accepted. */
  readonly subscription: { readonly url: string; readonly key: string } | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Where a pack's next version comes from. */
export interface SubscriptionRecord {
  /** Id of the pack. */
  readonly pack: string;
  readonly url: string;
  /** The publisher's public key, pinned: Ed25519, raw, base64url. */
  readonly key: string;
  /** Milliseconds since the epoch, or null before the first look. */
  readonly checkedAt: number | null;
  readonly failure: { readonly at: number; readonly refusal: Refusal } | null;
  /** The reader went back from this version: only newer ones are taken. */
  readonly skip: string | null;
}

/** True for a subscription that can be shown and followed; its address may still be none. */
export function isSubscription(value: unknown): value is SubscriptionRecord {
  if (!isObject(value)) return false;
  const { pack, url, key } = value;
  return areTexts([pack, url, key]);
}

/** An entry of the reader's own (我的词条). */
export interface MineRecord {
  readonly id: string;
  readonly entry: Entry;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
}

/** Work in progress of the workbench; survives the closing of its tab. */
export interface DraftRecord {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
  readonly work: unknown;
}
