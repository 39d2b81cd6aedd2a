/** How well a row answers a query: a tier, and an order within it. */
import type { Form, FormHit } from './form.ts';
import { asWritten } from './plain-text.ts';
import type { RowForm } from './prepared.ts';
import type { Query } from './query.ts';

/** Best first. Where nothing is found: misspelt rows, rows `inside` the query, which names them, and `near` ones, which are no hits. */
export const TIERS = [
  'exact',
  'prefix',
  'initials',
  'contained',
  'source',
  'gloss',
  'fuzzy',
  'inside',
  'near',
] as const;
export type Tier = (typeof TIERS)[number];

const RANK = Object.fromEntries(TIERS.map((tier, rank) => [tier, rank])) as Record<Tier, number>;

/** How a query was found in a row. */
export interface RowHit {
  readonly tier: Tier;
  /** Orders the hits of one tier; the smaller the better. */
  readonly order: number;
  /** The name or part that was matched, or null where it was a text. */
  readonly form: Form | null;
}

/** Texts come after parts, parts after names, other names after the headword. */
const KIND = { headword: 0, name: 1, part: 2, text: 3 } as const;

/** How a query found in a name or part counts for its row; null where it is too little to say anything. */
export function rankForm({ form, kind }: RowForm, hit: FormHit, query: Query): RowHit | null {
  const order = orderOf(hit, KIND[kind]) + unlike(form, query);
  if (kind !== 'part') return { tier: hit.fit, order, form };
  if (query.letters > 0 && !isDeliberate(hit, query)) return null;
  // A part's whole name leads to the term it is contained in; a piece of it says no more than a word of the meaning.
  return { tier: hit.fit === 'exact' ? 'contained' : 'gloss', order, form };
}

/** There are so many parts that a few letters are in one of them by chance: whole initials, or syllables from its start. */
function isDeliberate(hit: FormHit, query: Query): boolean {
  if (hit.fit === 'initials') return hit.left === 0 && query.letters > 2;
  return hit.fit !== 'contained' && query.letters > 1;
}

/** A query found in what is said of the source. */
export const IN_SOURCE: RowHit = { tier: 'source', order: 0, form: null };

/** @param at offset in the gloss */
export function rankGloss(at: number): RowHit {
  return { tier: 'gloss', order: KIND.text * BY_KIND + Math.min(at, 9999), form: null };
}

const BY_LEFT = 20;
const BY_START = 2_000;
const BY_PARTIAL_SYLLABLE = 200_000;
const BY_KIND = 400_000;
const BY_INCOMPLETENESS = 2_000_000;

/** Whole names first, then by kind, then by where the hit stands and how much is left. */
function orderOf(hit: FormHit, kind: number): number {
  const incomplete = hit.start > 0 || hit.left > 0 ? BY_INCOMPLETENESS : 0;
  const partial = hit.partial && hit.fit !== 'initials' ? BY_PARTIAL_SYLLABLE : 0;
  const place = Math.min(hit.start, 60) * BY_START + Math.min(hit.left, 99) * BY_LEFT;
  return incomplete + kind * BY_KIND + partial + place;
}

/** 1+5+N and 15+N have one plain spelling: the one that begins as typed comes first, then the one with fewer marks. */
function unlike({ source, text }: Form, query: Query): number {
  if (source === query.typed) return 0;
  const alike = query.text.length > 1 && text.startsWith(query.text);
  if (alike && asWritten(source).startsWith(query.written)) return 1;
  return 2 + Math.min(source.length - text.length, BY_LEFT - 3);
}

export function rankOf(tier: Tier): number {
  return RANK[tier];
}

/** Negative where the first is better. */
export function compareHits(a: RowHit, b: RowHit): number {
  return RANK[a.tier] - RANK[b.tier] || a.order - b.order;
}
