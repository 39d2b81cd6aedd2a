/**
 * Right sense or none: decides whether a candidate is a term, of which entry, in which sense, and why.
 * The rules are few and general; what is particular to a term is data on its entry. docs/DISAMBIGUATION.md explains them.
 */
import { foldText, quoteBeside, type Folding } from './fold.ts';
import type { PageContext } from './page-context.ts';
import { sentenceAround } from './sentence.ts';
import type { CompiledRule, CompiledSense, EntryFacts, FormTarget } from './term-index.ts';
import { yearsInDigits } from './years.ts';

/**
 * Why a sense was chosen: the strongest ground that spoke for it, and what that was. `word` is a folded cue of the
 * sentence, `code` the region of the sense's scope that the page is about, `year` the year of sentence or page.
 * `reader` is the reader's own choice for this site, `default` the lack of any ground.
 */
export type Reason =
  | { readonly kind: 'only' | 'default' | 'reader' }
  | { readonly kind: 'cue'; readonly word: string }
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'year'; readonly year: number };

export interface Decision {
  /** Number of the entry in the index. */
  readonly entry: number;
  /** Index of the sense in the entry. */
  readonly sense: number;
  readonly reason: Reason;
}

/** Where a candidate stands. Offsets are UTF-16 indices into `text`. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the reader has chosen for a site: number of the entry → index of its sense. */
export type SenseChoices = ReadonlyMap<number, number>;

const NO_CHOICES: SenseChoices = new Map();

/**
 * Decides among the targets of a form. The first entry whose rule and senses allow it wins; entries that claim one
 * form are told apart by their rules, which `check` demands of the data. A reader's choice stands above the senses' scopes.
 */
export function disambiguate(
  place: Place,
  targets: readonly FormTarget[],
  entries: readonly EntryFacts[],
  page: PageContext,
  folding: Folding,
  choices: SenseChoices = NO_CHOICES,
): Decision | null {
  const sentence = lazySentence(place, folding);
  for (const target of targets) {
    const entry = typeof target === 'number' ? target : target.entry;
    if (typeof target !== 'number' && !ruleAllows(target.rule, place, sentence, page)) continue;
    const choice = choices.get(entry);
    if (choice !== undefined) return { entry, sense: choice, reason: { kind: 'reader' } };
    const senses = entries[entry]?.senses;
    if (!senses) return { entry, sense: 0, reason: { kind: 'only' } };
    const chosen = chooseSense(senses, sentence, page);
    if (chosen) return { entry, ...chosen };
  }
  return null;
}

interface Sentence {
  /** The first of the folded words that stands in the sentence outside the match. */
  find(words: readonly string[]): string | undefined;
  /** Years the sentence names, 今年 and 去年 read from the page's year. */
  years(page: PageContext): number[];
}

/** Folding a sentence costs more than the scan of it: done once, and only for a doubtful candidate. */
function lazySentence({ text, start, end }: Place, folding: Folding): Sentence {
  let folded: readonly [string, string] | null = null;
  const read = (): readonly [string, string] => {
    if (!folded) {
      const { from, to } = sentenceAround(text, start, end);
      folded = [foldText(text.slice(from, start), folding), foldText(text.slice(end, to), folding)];
    }
    return folded;
  };
  return {
    find: (words) => {
      const [before, after] = read();
      return words.find((word) => before.includes(word) || after.includes(word));
    },
    years: (page) => {
      const [before, after] = read();
      return yearsIn(`${before}\n${after}`, page.year);
    },
  };
}

/** Words for years relative to the page's own. */
const RELATIVE: readonly (readonly [string, number])[] = [
  ['今年', 0],
  ['本年', 0],
  ['去年', -1],
  ['上年', -1],
  ['过去一年', -1],
  ['明年', 1],
];

function yearsIn(sentence: string, pageYear: number | null): number[] {
  const named = yearsInDigits(sentence).matchAll(/(?<!\d)(?:20\d\d(?!\d)|19\d\d(?=年))/gu);
  const years = [...named].map(([year]) => Number(year));
  if (pageYear !== null)
    for (const [word, shift] of RELATIVE) if (sentence.includes(word)) years.push(pageYear + shift);
  return years;
}

function ruleAllows(rule: CompiledRule, place: Place, sentence: Sentence, page: PageContext): boolean {
  const has = (words: readonly string[]) => sentence.find(words) !== undefined;
  if (rule.unless && has(rule.unless)) return false;
  if (rule.years && !yearFits(rule.years, sentence, page)) return false;
  if (rule.match === 'quoted') return isQuoted(place) || (rule.cues !== undefined && has(rule.cues));
  if (rule.match === 'cued') return rule.cues === undefined ? rule.years !== undefined : has(rule.cues);
  return true;
}

/** The sentence's years decide; where it names none, the page's. */
function yearFits(years: readonly number[], sentence: Sentence, page: PageContext): boolean {
  const named = sentence.years(page);
  if (named.length > 0) return named.some((year) => years.includes(year));
  return page.year !== null && years.includes(page.year);
}

/** True where the extent begins and ends with quotation marks, or stands between two and nothing but blanks. */
function isQuoted({ text, start, end }: Place): boolean {
  const isBetween = (left: number, right: number) =>
    quoteBeside(text, left, -1) >= 0 && quoteBeside(text, right, 1) >= 0;
  return isBetween(start, end - 1) || isBetween(start - 1, end);
}

/** Grounds by weight: what the sentence says beats where the page is from, which beats when. Of two regions the nearer weighs more. */
const WEIGHT = { cue: 8, region: 4, nearer: 0.25, year: 1 } as const;

function chooseSense(
  senses: readonly CompiledSense[],
  sentence: Sentence,
  page: PageContext,
): { sense: number; reason: Reason } | null {
  let best: { sense: number; reason: Reason } | null = null;
  let bestWeight = -1;
  let tied = false;
  senses.forEach((scope, sense) => {
    const ground = groundFor(scope, sentence, page, senses.length === 1);
    if (!ground) return;
    if (ground.weight > bestWeight) {
      best = { sense, reason: ground.reason };
      bestWeight = ground.weight;
      tied = false;
    } else if (ground.weight === bestWeight) tied = true;
  });
  // Two senses with equal grounds: nobody knows. Without any ground the first unscoped one is meant to be the default.
  return tied && bestWeight > 0 ? null : best;
}

/** How much speaks for a sense, or null where something speaks against it. */
function groundFor(
  scope: CompiledSense,
  sentence: Sentence,
  page: PageContext,
  alone: boolean,
): { weight: number; reason: Reason } | null {
  let weight = 0;
  let reason: Reason = { kind: alone ? 'only' : 'default' };
  if (!scope) return { weight, reason };
  const { years, regions, cues } = scope;
  if (years) {
    const [from, to] = years;
    const named = sentence.years(page);
    const known = named.length > 0 ? named : page.year === null ? [] : [page.year];
    const year = known.find((each) => each >= (from ?? each) && each <= (to ?? each));
    if (year !== undefined) {
      weight += WEIGHT.year;
      reason = { kind: 'year', year };
    } else if (known.length > 0 || (!alone && to !== null)) return null;
  }
  const [code] = (regions ?? [])
    .filter((scoped) => page.regions.some((named) => liesIn(named, scoped)))
    .sort((a, b) => wholeOf(b).length - wholeOf(a).length);
  const word = cues && sentence.find(cues);
  if (code === undefined && regions && contradicts(regions, page)) return null;
  // A sense with both is found by either; a sole sense is labelled by its region, not bound to it.
  if (code === undefined && (cues ? word === undefined : regions && !alone)) return null;
  if (code !== undefined) {
    weight += WEIGHT.region + WEIGHT.nearer * wholeOf(code).length;
    reason = { kind: 'region', code };
  }
  if (word !== undefined) {
    weight += WEIGHT.cue;
    reason = { kind: 'cue', word };
  }
  return { weight, reason };
}

/** True where region `code` is `scoped` or a part of it: 140800 lies in 140000. */
function liesIn(code: string, scoped: string): boolean {
  return code.startsWith(wholeOf(scoped));
}

/** The digits that all parts of a region share: 14 for 140000. */
function wholeOf(code: string): string {
  return code.replace(/(?:00)+$/u, '');
}

/** A page that names provinces, and none of the scope's, is about somewhere else. */
function contradicts(scoped: readonly string[], page: PageContext): boolean {
  if (page.regions.length === 0) return false;
  return !page.regions.some((code) => scoped.some((region) => region.slice(0, 2) === code.slice(0, 2)));
}
