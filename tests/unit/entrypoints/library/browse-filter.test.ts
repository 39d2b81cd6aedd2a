import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  browsingHash,
  countValues,
  DIMENSIONS,
  EVERYWHERE,
  filterRows,
  parseBrowsing,
  SORTS,
  withChoice,
  type Filter,
} from '../../../../entrypoints/library/browse-filter.ts';
import { parseRoute } from '../../../../entrypoints/library/route.ts';
import { row } from './rows.ts';

const rows = [
  row('三率三度', 'sān lǜ sān dù', {
    theme: 'reform',
    issuers: ['运城市人民政府'],
    regions: ['140800'],
    years: [2025],
  }),
  row('晋创谷', 'jìn chuàng gǔ', {
    theme: 'science',
    issuers: ['山西省人民政府', '运城市人民政府'],
    regions: ['140000'],
    years: [2024, 2025],
  }),
  row('三去一降一补', 'sān qù yī jiàng yī bǔ', { theme: 'reform', issuers: ['国务院'], years: [2016] }),
  row('1+N', '1+N', { theme: 'reform', issuers: ['国务院'], years: [2021] }),
];
const headwords = (filter: Filter) => filterRows(rows, filter).map(({ headword }) => headword);

describe('filterRows', () => {
  it.each<[Filter, string[]]>([
    [{}, ['三率三度', '晋创谷', '三去一降一补', '1+N']],
    [{ theme: 'reform' }, ['三率三度', '三去一降一补', '1+N']],
    [{ theme: 'reform', initial: 's' }, ['三率三度', '三去一降一补']],
    [{ initial: '0' }, ['1+N']],
    [{ year: '2025', issuer: '运城市人民政府' }, ['三率三度', '晋创谷']],
    [{ region: '140000' }, ['三率三度', '晋创谷']],
    [{ region: '140800' }, ['三率三度']],
    [{ region: EVERYWHERE }, ['三去一降一补', '1+N']],
    [{ region: '510000' }, []],
  ])('%o lists %o', (filter, expected) => {
    expect(headwords(filter)).toEqual(expected);
  });
});

it('counts what a choice would leave, the other choices standing', () => {
  const counts = (filter: Filter, dimension: (typeof DIMENSIONS)[number]) =>
    Object.fromEntries(countValues(rows, filter, dimension));
  expect(counts({}, 'theme')).toEqual({ reform: 3, science: 1 });
  // What is chosen in the dimension itself does not count against its other values.
  expect(counts({ theme: 'science', initial: 's' }, 'theme')).toEqual({ reform: 2 });
  expect(counts({ theme: 'reform' }, 'region')).toEqual({ 140800: 1, 140000: 1, [EVERYWHERE]: 2 });
});

it('every count is the length of the list behind it', () => {
  const choice = fc.constantFrom('reform', 'science', '140000', '2025', 's', '国务院', EVERYWHERE);
  const filters = fc.record(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, choice])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Filter>;
  fc.assert(
    fc.property(filters, fc.constantFrom(...DIMENSIONS), (filter, dimension) => {
      for (const [value, count] of countValues(rows, filter, dimension)) {
        const { filter: chosen } = withChoice({ filter, sort: 'pinyin' }, dimension, value);
        expect(filterRows(rows, chosen)).toHaveLength(count);
      }
    }),
  );
});

it('an address leads back to the choices it was made from', () => {
  const text = fc.string({ minLength: 1, unit: 'binary' }).map((value) => value.toLowerCase());
  const filters = fc.record(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, text])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Filter>;
  fc.assert(
    fc.property(filters, fc.constantFrom(...SORTS), (filter, sort) => {
      const { view, query } = parseRoute(browsingHash({ filter, sort }));
      expect(view).toBe('browse');
      expect(parseBrowsing(query)).toEqual({ filter, sort });
    }),
  );
});

it('leaves out of an address what it does not know', () => {
  const { query } = parseRoute('#/browse?theme=&colour=red&sort=size&initial=S');
  expect(parseBrowsing(query)).toEqual({ filter: { initial: 's' }, sort: 'pinyin' });
});
