/** How well a row answers a query, as one number: the smaller the better. */
import { findInForm, type Form, type FormHit } from './form.ts';
import type { PreparedRow } from './prepared.ts';
import type { Query } from './query.ts';

/** Best first. `near` is not a hit: it is offered, as such, where there is none. */
export const TIERS = [
  'exact',
  'prefix',
  'initials',
  'contained',
  'source',
  'gloss',
  'fuzzy',
  'near',
] as const;
export type Tier = (typeof TIERS)[number];

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

/** One Han character stands in half of all meanings. */
const MIN_TEXT = 2;

/** The best way in which one query, without regard to its words, is found in a row; or null. */
export function findInRow(row: PreparedRow, query: Query): RowHit | null {
  return (
    findInNames(row, query) ?? findInParts(row, query) ?? findInSources(row, query) ?? findInGloss(row, query)
  );
}

function findInNames(row: PreparedRow, query: Query): RowHit | null {
  let best: RowHit | null = null;
  for (const form of row.names) {
    const hit = findInForm(form, query);
    if (hit === null) continue;
    const kind = form === row.names[0] ? KIND.headword : KIND.name;
    const found: RowHit = { tier: hit.fit, order: orderOf(hit, kind), form };
    if (best === null || compareHits(found, best) < 0) best = found;
  }
  return best;
}

/** A part's whole name leads to the term it is contained in; a piece of it says no more than a word of the meaning. */
function findInParts(row: PreparedRow, query: Query): RowHit | null {
  let best: RowHit | null = null;
  for (const form of row.parts) {
    const hit = findInForm(form, query);
    if (hit === null || (query.letters > 0 && !isDeliberate(hit, query))) continue;
    const found: RowHit = {
      tier: hit.fit === 'exact' ? 'contained' : 'gloss',
      order: orderOf(hit, KIND.part),
      form,
    };
    if (best === null || compareHits(found, best) < 0) best = found;
  }
  return best;
}

/** There are so many parts that a few letters are in one of them by chance: whole initials, or syllables from its start. */
function isDeliberate(hit: FormHit, query: Query): boolean {
  if (hit.fit === 'initials') return hit.left === 0 && query.letters > 2;
  return hit.fit !== 'contained' && query.letters > 1;
}

function findInSources(row: PreparedRow, query: Query): RowHit | null {
  if (query.letters > 0) {
    const begins = query.letters > 2 && row.place.sound.startsWith(query.text);
    return begins ? { tier: 'source', order: 0, form: null } : null;
  }
  const at = query.text.length < MIN_TEXT ? -1 : row.sources.indexOf(query.text);
  return at < 0 ? null : { tier: 'source', order: 0, form: null };
}

function findInGloss(row: PreparedRow, query: Query): RowHit | null {
  if (query.text.length < (query.letters > 0 ? MIN_TEXT + 1 : MIN_TEXT)) return null;
  const at = row.gloss.indexOf(query.text);
  return at < 0 ? null : { tier: 'gloss', order: KIND.text * BY_KIND + Math.min(at, 9999), form: null };
}

const BY_KIND = 20_000;
const BY_PARTIAL_SYLLABLE = 10_000;
const BY_INCOMPLETENESS = 100_000;

/** Whole names first, then by kind, then by where the hit stands and how much is left. */
function orderOf(hit: FormHit, kind: number): number {
  const incomplete = hit.start > 0 || hit.left > 0 ? BY_INCOMPLETENESS : 0;
  const partial = hit.partial && hit.fit !== 'initials' ? BY_PARTIAL_SYLLABLE : 0;
  return incomplete + kind * BY_KIND + partial + Math.min(hit.start, 60) * 100 + Math.min(hit.left, 99);
}

/** Negative where the first is better. */
export function compareHits(a: RowHit, b: RowHit): number {
  return TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || a.order - b.order;
}
