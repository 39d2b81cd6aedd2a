/**
 * Right sense or none: decides whether a candidate is a term, of which entry, in which sense, and why.
 * The rules are few and general; what is particular to a term is data on its entry. docs/DISAMBIGUATION.md explains them.
 */
import { foldText, isClosingQuote, isOpeningQuote, type Folding } from './fold.ts';
import type { PageContext } from './page-context.ts';
import { sentenceAround } from './sentence.ts';
import type { CompiledRule, CompiledSense, EntryFacts, FormTarget } from './term-index.ts';

/** Why a sense was chosen: the strongest ground that spoke for it. */
export type Reason = 'only' | 'cue' | 'region' | 'year' | 'default';

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

/**
 * Decides among the targets of a form. The first entry whose rule and senses allow it wins; entries that claim one
 * form are told apart by their rules, which `check` demands of the data.
 */
export function disambiguate(
  place: Place,
  targets: readonly FormTarget[],
  entries: readonly EntryFacts[],
  page: PageContext,
  folding: Folding,
): Decision | null {
  const sentence = lazySentence(place, folding);
  for (const target of targets) {
    const entry = typeof target === 'number' ? target : target.entry;
    if (typeof target !== 'number' && !ruleAllows(target.rule, place, sentence, page)) continue;
    const senses = entries[entry]?.senses;
    if (!senses) return { entry, sense: 0, reason: 'only' };
    const chosen = chooseSense(senses, sentence, page);
    if (chosen) return { entry, ...chosen };
  }
  return null;
}

interface Sentence {
  /** True where one of the folded words stands in the sentence outside the match. */
  has(words: readonly string[]): boolean;
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
    has: (words) => {
      const [before, after] = read();
      return words.some((word) => before.includes(word) || after.includes(word));
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
  const years = [...sentence.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map((match) => Number(match[1]));
  if (pageYear !== null)
    for (const [word, shift] of RELATIVE) if (sentence.includes(word)) years.push(pageYear + shift);
  return years;
}

function ruleAllows(rule: CompiledRule, place: Place, sentence: Sentence, page: PageContext): boolean {
  if (rule.unless && sentence.has(rule.unless)) return false;
  if (rule.years && !yearFits(rule.years, sentence, page)) return false;
  if (rule.match === 'quoted') return isQuoted(place) || (rule.cues !== undefined && sentence.has(rule.cues));
  if (rule.match === 'cued')
    return rule.cues === undefined ? rule.years !== undefined : sentence.has(rule.cues);
  return true;
}

/** The sentence's years decide; where it names none, the page's. */
function yearFits(years: readonly number[], sentence: Sentence, page: PageContext): boolean {
  const named = sentence.years(page);
  if (named.length > 0) return named.some((year) => years.includes(year));
  return page.year !== null && years.includes(page.year);
}

/** True where the extent begins and ends with quotation marks, or stands right between two. */
function isQuoted({ text, start, end }: Place): boolean {
  const inside = isOpeningQuote(text.charAt(start)) && isClosingQuote(text.charAt(end - 1));
  return inside || (isOpeningQuote(text.charAt(start - 1)) && isClosingQuote(text.charAt(end)));
}

/** Grounds by weight: what the sentence says beats where the page is from, which beats when. */
const WEIGHT = { cue: 8, region: 4, year: 1 } as const;

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
  if (!scope) return { weight: 0, reason: alone ? 'only' : 'default' };
  let weight = 0;
  let reason: Reason = alone ? 'only' : 'default';
  if (scope.years) {
    const [from, to] = scope.years;
    const named = sentence.years(page);
    const years = named.length > 0 ? named : page.year === null ? [] : [page.year];
    if (years.length > 0 && !years.some((year) => year >= (from ?? year) && year <= (to ?? year)))
      return null;
    if (years.length > 0) {
      weight += WEIGHT.year;
      reason = 'year';
    } else if (!alone && to !== null) return null;
  }
  const { regions, cues } = scope;
  const inRegion =
    regions !== undefined && page.regions.some((code) => regions.some((scoped) => liesIn(code, scoped)));
  const cued = cues !== undefined && sentence.has(cues);
  if (regions && !inRegion && contradicts(regions, page)) return null;
  // A sense with both is found by either; a sole sense is labelled by its region, not bound to it.
  if (cues ? !cued && !inRegion : regions && !inRegion && !alone) return null;
  if (inRegion) {
    weight += WEIGHT.region;
    reason = 'region';
  }
  if (cued) {
    weight += WEIGHT.cue;
    reason = 'cue';
  }
  return { weight, reason };
}

/** True where region `code` is `scoped` or a part of it: 140800 lies in 140000. */
function liesIn(code: string, scoped: string): boolean {
  return code.startsWith(scoped.replace(/(?:00)+$/u, ''));
}

/** A page that names provinces, and none of the scope's, is about somewhere else. */
function contradicts(scoped: readonly string[], page: PageContext): boolean {
  if (page.regions.length === 0) return false;
  return !page.regions.some((code) => scoped.some((region) => region.slice(0, 2) === code.slice(0, 2)));
}
