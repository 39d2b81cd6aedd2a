/** Finds the rows that answer one query, each with the best way in which it does. */
import { findAtStart, findInForm, MIN_INNER_INITIALS, MIN_INNER_LETTERS, type FormHit } from './form.ts';
import { looseSound, type FormSet, type Prepared, type RowForm, type SharedTexts } from './prepared.ts';
import type { Query } from './query.ts';
import { compareHits, IN_SOURCE, rankForm, rankGloss, rankOf, type RowHit, type Tier } from './rank.ts';

/** Hits by index of the row. */
export type Hits = Map<number, RowHit>;

/** One Han character stands in half of all meanings. */
const MIN_TEXT = 2;
/** Latin letters are in more texts by chance: D in R&D, and in GDP. */
const MIN_LATIN_TEXT = 3;

/** @param enough where one tier and those above it give so many rows, nothing of a lower tier is looked for */
export function findRows(prepared: Prepared, query: Query, enough: number): Hits {
  const hits: Hits = new Map();
  const keep = (named: RowForm, hit: FormHit | null) => {
    const ranked = hit && rankForm(named, hit, query);
    if (ranked) keepBest(hits, named.row, ranked);
  };
  const visit = (named: RowForm) => keep(named, findInForm(named.form, query));
  const visitStart = (named: RowForm) => keep(named, findAtStart(named.form, query));
  visitStarts(prepared.names, query, visitStart);
  if (countTo('initials', hits) >= enough) return hits;
  if (query.letters === 0) {
    visitText(prepared.names, query, visit);
    visitText(prepared.parts, query, visit);
  } else {
    visitInner(prepared, query, visit);
    visitStarts(prepared.parts, query, visitStart);
  }
  if (countTo('contained', hits) >= enough) return hits;
  findInSources(prepared, query, hits);
  if (countTo('source', hits) >= enough) return hits;
  findInGlosses(prepared, query, hits);
  return hits;
}

/** Rows of a tier or a better one: 's' begins a tenth of all names, and a reader sees some fifty. */
function countTo(last: Tier, hits: Hits): number {
  let count = 0;
  for (const { tier } of hits.values()) if (rankOf(tier) <= rankOf(last)) count++;
  return count;
}

/** All forms that can begin as the query does: 15 begins as 十五 too. */
function visitStarts({ byStart }: FormSet, { spellings }: Query, visit: (named: RowForm) => void): void {
  const starts = new Set(spellings.map((spelling) => spelling.charAt(0)));
  if (starts.has('1')) starts.add('十');
  for (const start of starts) byStart.get(start)?.forEach(visit);
}

function keepBest(hits: Hits, row: number, hit: RowHit): void {
  const known = hits.get(row);
  if (known === undefined || compareHits(hit, known) < 0) hits.set(row, hit);
}

/** All forms that may hold the text of a query. */
function visitText({ list, texts, withTens }: FormSet, query: Query, visit: (named: RowForm) => void): void {
  for (const spelling of new Set([query.text, query.resolved])) {
    texts.find(spelling, (index) => {
      const named = list[index];
      if (named) visit(named);
    });
  }
  if (/[\d十]/u.test(query.text)) for (const named of withTens) visit(named);
}

/** Names that may be meant by letters in their middle, in whole or mixed with characters. */
function visitInner(
  { names, sounds, initials }: Prepared,
  query: Query,
  visit: (named: RowForm) => void,
): void {
  const visitName = (index: number) => {
    const named = names.list[index];
    if (named) visit(named);
  };
  for (const spelling of query.spellings) {
    const loose = looseSound(spelling);
    if (query.letters >= MIN_INNER_LETTERS) sounds.find(loose, visitName);
    if (query.letters >= MIN_INNER_INITIALS) initials.find(spelling, visitName);
  }
  // Letters beside characters, in the middle of a name, as written or by sound: e镇, 生产l.
  const characters = /[^a-z]+/u.exec(query.text)?.[0] ?? '';
  if (characters.length >= MIN_TEXT) names.texts.find(characters, visitName);
  else if (characters !== '') names.texts.find(query.text, visitName);
}

function findInSources({ sources, places }: Prepared, query: Query, hits: Hits): void {
  const mark = ({ rows }: SharedTexts, index: number) => {
    for (const row of rows[index] ?? []) keepBest(hits, row, IN_SOURCE);
  };
  if (query.letters >= MIN_LATIN_TEXT) {
    places.forms.forEach(({ spoken, sound }, index) => {
      if (spoken && sound.startsWith(query.text)) mark(places, index);
    });
  }
  for (const text of hanTexts(places, query)) sources.texts.find(text, (index) => mark(sources, index));
}

function findInGlosses({ places, glosses, latinGlosses }: Prepared, query: Query, hits: Hits): void {
  for (const text of hanTexts(places, query))
    glosses.find(text, (row, at) => keepBest(hits, row, rankGloss(at)));
  if (query.letters === 0 || query.text.length < MIN_LATIN_TEXT) return;
  const { texts, rows } = latinGlosses;
  texts.find(query.text, (index, at) => keepBest(hits, rows[index] ?? 0, rankGloss(at)));
}

/** What to look for in running text: the query itself or, of letters, the places that begin so: shanxi is 山西 and 陕西. */
function hanTexts({ forms }: SharedTexts, query: Query): Set<string> {
  if (query.letters === 0) return new Set(query.text.length < MIN_TEXT ? [] : [query.text]);
  const texts = new Set<string>();
  for (const form of forms) {
    if (!form.spoken || !form.sound.startsWith(query.text)) continue;
    const hit = findAtStart(form, query);
    if (hit && !hit.partial && hit.end >= MIN_TEXT) texts.add(form.text.slice(0, hit.end));
  }
  return texts;
}
