import { describe, expect, it } from 'vitest';
import { loadData } from '../../../data/pipeline/load-data.ts';

const { curated } = await loadData();
const entries = curated.flatMap((file) => file.entries);
const english = entries.flatMap((entry) =>
  entry.english === undefined ? [] : [{ entry, name: entry.english }],
);

/** Latin letters, digits and the marks of an ordinary English phrase. */
const ENGLISH_PHRASE = /^[\p{Script=Latin}\d "'&()+,.-]+$/u;
const MAX_NAME = 120;

describe('official English names', () => {
  it('stand on a good part of the glossary', () => {
    expect(english.length).toBeGreaterThanOrEqual(250);
  });

  it('are short phrases in Latin letters, not sentences', () => {
    const bad = english.filter(
      ({ name }) =>
        !ENGLISH_PHRASE.test(name) || !/\p{L}{2}/u.test(name) || name.length > MAX_NAME || name.endsWith('.'),
    );
    expect(bad.map(({ entry, name }) => `${entry.headword}: ${name}`)).toEqual([]);
  });

  it('are written without stray spaces, and close what they open', () => {
    const bad = english.filter(({ name }) => {
      const quotes = name.split('"').length - 1;
      return name !== name.trim() || / {2}| [,)]|\( /u.test(name) || quotes % 2 > 0 || !balanced(name);
    });
    expect(bad.map(({ entry, name }) => `${entry.headword}: ${name}`)).toEqual([]);
  });

  it('name an entry only where it has one meaning: another place’s sense would be named wrongly', () => {
    const ambiguous = english.filter(({ entry }) => entry.senses.length > 1);
    expect(ambiguous.map(({ entry }) => entry.headword)).toEqual([]);
  });

  it.each([
    ['新质生产力', 'new quality productive forces'],
    ['放管服', /streamline administration and delegate power/u],
    ['一带一路', 'Belt and Road Initiative'],
  ])('%s is there', (headword, name) => {
    const found = english.find(({ entry }) => entry.headword === headword);
    expect(found?.name).toMatch(name);
  });
});

describe('sentences that prove a rule', () => {
  it('stand with every entry one of whose forms is not always marked', () => {
    const unproved = entries.filter(
      ({ match, aliases, cases }) =>
        [match, ...aliases.map((alias) => alias.match)].some((mode) => mode !== 'always') &&
        cases.marked.length === 0,
    );
    expect(unproved.map(({ headword }) => headword)).toEqual([]);
  });
});

function balanced(name: string): boolean {
  return name.split('(').length === name.split(')').length;
}
