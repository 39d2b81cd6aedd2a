import { describe, expect, it } from 'vitest';
import { parseFolding } from '../../../core/fold.ts';
import { readPageContext, withTop } from '../../../core/page-context.ts';

const REGIONS = { 山西省: '140000', 运城市: '140800', 浙江省: '330000' };
const EMPTY = { title: '', heading: '', dateline: '', body: '' };

describe('the year of a page', () => {
  it.each<[string, Partial<typeof EMPTY>, number | null]>([
    ['a dateline before all else', { dateline: '2025-01-18T08:00:00', body: '2024年，2024年。' }, 2025],
    ['the heading', { heading: '2025年政府工作报告', body: '2024年，2024年。' }, 2025],
    ['the latest year named twice', { body: '2024年国民经济。2025年安排。2024年预算。2025年预算。' }, 2025],
    ['not a year far off', { body: '2024年。2024年。到2030年。到2030年。' }, 2024],
    ['a sole mention', { body: '2025年是收官之年。' }, 2025],
    ['nothing where none is named', { body: '今年办好实事。' }, null],
  ])('%s', (_case, text, year) => {
    expect(readPageContext({ ...EMPTY, ...text }, REGIONS).year).toBe(year);
  });
});

describe('the regions of a page', () => {
  it('reads a name with or without 省 and 市, the most telling first', () => {
    const text = { ...EMPTY, title: '运城市政府工作报告', body: '山西。山西。山西。' };
    expect(readPageContext(text, REGIONS).regions).toEqual(['140800', '140000']);
  });
  it.each([
    ['甘孜藏族自治州', '甘孜州政府工作报告'],
    ['恩施土家族苗族自治州', '恩施：2025年政府工作报告'],
    ['红河哈尼族彝族自治州', '红河州人民政府'],
  ])('reads %s in %s', (name, title) => {
    expect(readPageContext({ ...EMPTY, title }, { [name]: '513300' }).regions).toEqual(['513300']);
  });
  it('reads a name in traditional characters', () => {
    const folding = parseFolding('運运');
    expect(readPageContext({ ...EMPTY, title: '運城市政府工作報告' }, REGIONS, folding).regions).toEqual([
      '140800',
    ]);
  });
  it('ignores a mention in passing', () => {
    expect(readPageContext({ ...EMPTY, body: '来自浙江的客商' }, REGIONS).regions).toEqual([]);
  });
});

describe('a child frame', () => {
  const own = { regions: ['140800'], year: null };
  it('takes from the top frame what it does not know itself', () => {
    expect(withTop(own, { regions: ['140000', '140800'], year: 2025 })).toEqual({
      regions: ['140000', '140800'],
      year: 2025,
    });
    expect(withTop({ ...own, year: 2024 }, { regions: [], year: 2025 }).year).toBe(2024);
    expect(withTop(own, null)).toBe(own);
  });
});
