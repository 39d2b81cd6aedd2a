/**
 * The compiled index: everything a page needs to find and decide terms, and nothing it shows.
 * `compileIndex` runs in the background; the result is plain JSON, stored and read as one string.
 */
import type { Entry, FormRule, Scope } from './entry.ts';
import { foldText, parseFolding, reverseFolding, spellingsOf, type Folding } from './fold.ts';
import { numeralVariants } from './numerals.ts';
import { shortRegionName } from './region-name.ts';
import { senseKeys } from './sense-key.ts';
import { buildTrie } from './build-trie.ts';
import type { CompactTrie } from './trie.ts';

/** Bumped when the shape below changes, so that a page never reads an index of another version. */
export const INDEX_FORMAT = 4;

/** What a form may lead to: the entry's number, or that number with the rule that decides. */
export type FormTarget = number | { readonly entry: number; readonly rule: CompiledRule };

/** A rule other than "always". Words are folded. */
export interface CompiledRule {
  readonly match: FormRule['match'];
  readonly cues?: readonly string[];
  readonly unless?: readonly string[];
  readonly years?: readonly number[];
}

/** What decides among the senses of an entry; null for a sense without scope. Cues are folded. */
export type CompiledSense = Scope | null;

export interface EntryFacts {
  readonly id: string;
  readonly headword: string;
  /** True: only the first mention on a page is marked by default. */
  readonly everywhere?: true;
  /** Absent where there is one sense and it has no scope. */
  readonly senses?: readonly CompiledSense[];
  /** Where there are several senses: names by which a reader's choice among them is remembered. */
  readonly keys?: readonly string[];
}

export interface TermIndex {
  readonly format: typeof INDEX_FORMAT;
  readonly generation: number;
  readonly trie: CompactTrie;
  /** Traditional–simplified pairs for the characters that occur in cues and names of regions. */
  readonly pairs: string;
  /** By number of the form in the trie's order. An empty list is a block: a longer phrase that is no term. */
  readonly forms: readonly (readonly FormTarget[])[];
  readonly entries: readonly EntryFacts[];
  /** By code the names of regions to look for on a page, as far as a scope needs them. */
  readonly regions: Readonly<Record<string, string>>;
}

/** Names of regions by code, from the build: 140800 → 运城市. */
export type RegionNames = Readonly<Record<string, string>>;

/**
 * Compiles entries into an index.
 * @param pairs all traditional–simplified pairs; only those the glossary's characters need are kept
 * @param generation stamps the index; `lookup` answers for the generation a page was marked with
 */
export function compileIndex(
  entries: readonly Entry[],
  pairs: string,
  regionNames: RegionNames,
  generation: number,
): TermIndex {
  const folding = parseFolding(pairs);
  const targets = new Map<string, FormTarget[]>();
  const blocks = new Set<string>();
  entries.forEach((entry, number) => {
    const headword: FormRule = { ...entry, form: entry.headword };
    for (const rule of [headword, ...entry.aliases]) {
      for (const form of spellings(rule.form, folding))
        addTarget(targets, form, compileRule(rule, form, number, folding));
    }
    for (const phrase of entry.not) for (const form of spellings(phrase, folding)) blocks.add(form);
  });
  for (const form of blocks) if (!targets.has(form)) targets.set(form, []);
  const forms = [...targets.keys()].sort();
  const reverse = reverseFolding(folding);
  const { trie, order } = buildTrie(forms, (code) => spellingsOf(code, reverse));
  const facts = entries.map((entry) => factsOf(entry, folding));
  const regions = neededRegions(entries, regionNames);
  return {
    format: INDEX_FORMAT,
    generation,
    trie,
    pairs: neededPairs(pairs, Object.values(regions), targets, facts),
    forms: order.map((index) => targets.get(forms[index] ?? '') ?? []),
    entries: facts,
    regions,
  };
}

function spellings(form: string, folding: Folding): string[] {
  const folded = foldText(form, folding);
  return folded === '' ? [] : [folded, ...numeralVariants(folded)];
}

function addTarget(targets: Map<string, FormTarget[]>, form: string, target: FormTarget): void {
  const known = targets.get(form);
  const entry = entryOf(target);
  if (!known) targets.set(form, [target]);
  // The first rule an entry gives a form stands: its headword before its aliases.
  else if (!known.some((other) => entryOf(other) === entry)) known.push(target);
}

export function entryOf(target: FormTarget): number {
  return typeof target === 'number' ? target : target.entry;
}

/** Pure digits (211, 1131) stand for anything: they match only in quotes, whatever the data says. */
function compileRule(rule: FormRule, form: string, entry: number, folding: Folding): FormTarget {
  const match = rule.match === 'always' && /^\d+$/u.test(form) ? 'quoted' : rule.match;
  if (match === 'always' && rule.unless.length === 0 && rule.years.length === 0) return entry;
  return {
    entry,
    rule: {
      match,
      ...(rule.cues.length > 0 && { cues: rule.cues.map((cue) => foldText(cue, folding)) }),
      ...(rule.unless.length > 0 && { unless: rule.unless.map((word) => foldText(word, folding)) }),
      ...(rule.years.length > 0 && { years: rule.years }),
    },
  };
}

function factsOf(entry: Entry, folding: Folding): EntryFacts {
  const scoped = entry.senses.some((sense) => sense.scope);
  const senses = entry.senses.map(({ scope }): CompiledSense => {
    if (!scope) return null;
    return scope.cues ? { ...scope, cues: scope.cues.map((cue) => foldText(cue, folding)) } : scope;
  });
  return {
    id: entry.id,
    headword: entry.headword,
    ...(entry.tier === 'everywhere' && { everywhere: true as const }),
    ...((scoped || senses.length > 1) && { senses }),
    ...(senses.length > 1 && { keys: senseKeys(entry.senses) }),
  };
}

function neededPairs(
  pairs: string,
  names: readonly string[],
  targets: ReadonlyMap<string, readonly FormTarget[]>,
  facts: readonly EntryFacts[],
): string {
  const characters = new Set(names.join(''));
  for (const list of targets.values()) {
    for (const target of list) {
      if (typeof target === 'number') continue;
      for (const word of [...(target.rule.cues ?? []), ...(target.rule.unless ?? [])]) {
        for (const character of word) characters.add(character);
      }
    }
  }
  for (const { senses } of facts) {
    for (const sense of senses ?? [])
      for (const cue of sense?.cues ?? []) for (const character of cue) characters.add(character);
  }
  let needed = '';
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    if (characters.has(pairs[i + 1] ?? '')) needed += pairs.slice(i, i + 2);
  }
  return needed;
}

/**
 * Names of the regions that scopes mention, of the provinces above them, and of every province, so that a page
 * about another province is known to be one. 省, 市 and the like may be left out on the page.
 */
function neededRegions(entries: readonly Entry[], names: RegionNames): Record<string, string> {
  const codes = new Set(Object.keys(names).filter((code) => code.endsWith('0000')));
  for (const entry of entries)
    for (const sense of entry.senses) for (const code of sense.scope?.regions ?? []) codes.add(code);
  const regions: Record<string, string> = {};
  for (const code of [...codes].sort()) {
    const name = names[code];
    if (name) regions[code] = shortRegionName(name);
  }
  return regions;
}
