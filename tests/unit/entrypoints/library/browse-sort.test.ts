import { expect, it } from 'vitest';
import { groupOf, sortRows } from '../../../../entrypoints/library/browse-sort.ts';
import { row } from './rows.ts';

const rows = [
  row('15件民生实事', '15 jiàn mín shēng shí shì', { theme: 'welfare', year: 2025 }),
  row('三率三度', 'sān lǜ sān dù', { theme: 'reform', year: 2025, regions: ['140800'] }),
  row('三化三制', 'sān huà sān zhì', { theme: 'industry', year: 2024, regions: ['140000'] }),
  row('安居', 'ān jū', { theme: 'welfare', year: 2023 }),
  row('5G', '5G', { year: 2025 }),
];
const sorted = (sort: Parameters<typeof sortRows>[1]) =>
  sortRows(rows, sort, ['reform', 'industry', 'welfare']).map(({ headword }) => headword);

it.each([
  ['pinyin', ['安居', '三化三制', '三率三度', '5G', '15件民生实事']],
  ['theme', ['三率三度', '三化三制', '安居', '15件民生实事', '5G']],
  ['newest', ['三率三度', '5G', '15件民生实事', '三化三制', '安居']],
  ['region', ['三化三制', '三率三度', '安居', '5G', '15件民生实事']],
] as const)('by %s', (sort, expected) => {
  expect(sorted(sort)).toEqual(expected);
});

it('names groups where their names are short', () => {
  expect(groupOf('pinyin')?.(rows[1]!)).toBe('S');
  expect(groupOf('pinyin')?.(rows[4]!)).toBe('#');
  expect(groupOf('newest')?.(rows[2]!)).toBe('2024');
  expect(groupOf('theme')).toBeUndefined();
});
