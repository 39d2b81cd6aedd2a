/** What the list of packs shows of each. */
import type { PackChanges } from '../../core/pack-diff.ts';
import type { Refusal } from '../../core/pack-refusal.ts';
import type { PackSource } from '../../core/pack.ts';

export interface PackItem {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly licence: string;
  /** How many. */
  readonly entries: number;
  readonly sources: readonly PackSource[];
  readonly capped: boolean;
  readonly enabled: boolean;
  readonly origin: 'bundled' | 'file' | 'url';
  /** The version one act leads to, and whether it is older than the one at hand. */
  readonly other: { readonly version: string; readonly older: boolean } | null;
  readonly subscription: {
    readonly host: string;
    readonly fingerprint: string;
    readonly checkedAt: number | null;
    readonly failure: Refusal | null;
    readonly skip: string | null;
  } | null;
  readonly log: readonly PackEventItem[];
}

export interface PackEventItem {
  readonly at: number;
  readonly kind: 'installed' | 'updated' | 'rolled-back';
  readonly from: string | null;
  readonly to: string;
  readonly changes: PackChanges | null;
}

/** What a reader can do with a pack besides switching and moving it. */
export type PackAction =
  | 'check'
  | 'roll-back'
  | 'export-pack'
  | 'export-csv'
  | 'export-tsv'
  | 'unsubscribe'
  | 'remove';
