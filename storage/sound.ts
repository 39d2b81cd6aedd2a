/**
 * Cheap looks at what was stored, before anything trusts its shape: a disk, another program or another version of ours
 * may have spoilt it. They ask for what our code reads, and let pass what they do not know.
 */
import type { Entry } from '../core/entry.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function areTexts(values: unknown): values is readonly string[] {
  return isListOf(values, isText);
}

/** A whole number to which one can be added: a moment, a stamp, the number of something. */
export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && value !== Number.MAX_SAFE_INTEGER;
}

export function isListOf(values: unknown, isOne: (value: unknown) => boolean): boolean {
  return Array.isArray(values) && values.every(isOne);
}

/** True for an entry that can be shown, searched, compiled and asked for. */
export function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { id, headword, pinyin, theme, english, aliases, not, senses } = value;
  return (
    areTexts([id, headword, pinyin]) &&
    areOptionalTexts([theme, english]) &&
    isRule(value) &&
    isListOf(aliases, (alias) => isObject(alias) && isText(alias['form']) && isRule(alias)) &&
    areTexts(not) &&
    Array.isArray(senses) &&
    senses.length > 0 &&
    senses.every(isSense)
  );
}

function isRule({ match, cues, unless, years }: Fields): boolean {
  return isText(match) && areTexts(cues) && areTexts(unless) && isListOf(years, isWhole);
}

function isSense(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { gloss, parts, notes, scope, citations } = value;
  return (
    isText(gloss) &&
    isListOf(parts, isPart) &&
    isListOf(notes, (note) => isObject(note) && isText(note['kind'])) &&
    (scope === undefined || isScope(scope)) &&
    isListOf(citations, isCitation)
  );
}

function isPart(value: unknown): boolean {
  return isObject(value) && isText(value['label']) && areOptionalTexts([value['text']]);
}

function isScope(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { regions = [], years = [], cues = [] } = value;
  return areTexts(regions) && Array.isArray(years) && areTexts(cues);
}

function isCitation(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { title, issuer, year, region, chapter, section, url } = value;
  const isPlace = isObject(region) && areTexts([region['code'], region['name']]);
  return (
    areTexts([title, issuer]) &&
    isWhole(year) &&
    (region === undefined || isPlace) &&
    areOptionalTexts([chapter, section, url])
  );
}

function areOptionalTexts(values: readonly unknown[]): boolean {
  return values.every((value) => value === undefined || isText(value));
}
