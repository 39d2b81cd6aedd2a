import { expect, it } from 'vitest';
import { searchSaved } from '../../../../entrypoints/library/saved-search.ts';
import { entryOf, RATES } from '../../study/samples.ts';

const alias = { form: '双随机' };
const SAVED = [
  { id: 'sanlv-sandu', snapshot: RATES },
  { id: 'some-pack/inspection', snapshot: entryOf('随机抽查一公开', { id: 'inspection', aliases: [alias] }) },
].map((term) => ({ ...term, sense: 0, savedAt: 1, changedAt: 1, decks: [] }));
const readings = { characters: 'shuang双,sui随,ji机,chou抽,cha查,yi一,gong公,kai开', phrases: {} };
const found = (query: string) =>
  searchSaved(SAVED, { folding: '雙双隨随機机', readings })(query).map(({ id }) => id);

it.each([
  ['', ['sanlv-sandu', 'some-pack/inspection']],
  ['三率', ['sanlv-sandu']],
  ['slsd', ['sanlv-sandu']],
  ['双随机', ['some-pack/inspection']],
  ['雙隨機', ['some-pack/inspection']],
  ['shuangsuiji', ['some-pack/inspection']],
  ['ssj', ['some-pack/inspection']],
  ['农田水利', []],
])('“%s” finds %j', (query, ids) => {
  expect(found(query)).toEqual(ids);
});

it('characters are found before the glossary has been read', () => {
  expect(searchSaved(SAVED, null)('双随机').map(({ id }) => id)).toEqual(['some-pack/inspection']);
});
