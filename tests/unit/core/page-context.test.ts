import { describe, expect, it } from 'vitest';
import { parseFolding } from '../../../core/fold.ts';
import { readPageContext, withTop } from '../../../core/page-context.ts';
import { shortRegionName } from '../../../core/region-name.ts';

const REGIONS = { 110000: '北京', 140000: '山西', 140100: '太原', 140800: '运城', 330000: '浙江' };
const EMPTY = { title: '', heading: '', dateline: '', body: '' };

describe('the year of a page', () => {
  it.each<[string, Partial<typeof EMPTY>, number | null]>([
    ['a dateline before all else', { dateline: '2025-01-18T08:00:00', body: '2024年，2024年。' }, 2025],
    ['the heading', { heading: '2025年政府工作报告', body: '2024年，2024年。' }, 2025],
    ['the latest year named twice', { body: '2024年国民经济。2025年安排。2024年预算。2025年预算。' }, 2025],
    ['not a year far off', { body: '2024年。2024年。到2030年。到2030年。' }, 2024],
    [
      'not the end of a span',
      { body: '2024年。2024年。2021—2025年。2021～2025年。截至 2026年。截至2026年。' },
      2024,
    ],
    ['a sole mention', { body: '2025年是收官之年。' }, 2025],
    ['full-width digits', { title: '２０２５年政府工作报告' }, 2025],
    ['Chinese numerals', { heading: '二〇二五年政府工作报告' }, 2025],
    ['Chinese numerals with a circle', { title: '二○二四年政府工作报告' }, 2024],
    ['Chinese numerals with a letter or a nought', { title: '二Ｏ二四年、二0二五年' }, 2025],
    ['the last century in a title', { title: '一九九八年政府工作报告' }, 1998],
    ['the last century in passing', { body: '1949年新中国成立。' }, null],
    ['the dateline of the text', { heading: '2024年回顾', body: '新华社太原2025年1月18日电' }, 2025],
    ['not the year of a source of data', { heading: '2025年安排', body: '数据来源：2019年年鉴' }, 2025],
    ['no year in a count', { body: '二百五十年古树，二十五个年头，二季度今年' }, null],
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
    expect(readPageContext({ ...EMPTY, title }, { 513300: shortRegionName(name) }).regions).toEqual([
      '513300',
    ]);
  });
  it('reads a name in traditional characters', () => {
    const folding = parseFolding('運运');
    expect(readPageContext({ ...EMPTY, title: '運城市政府工作報告' }, REGIONS, folding).regions).toEqual([
      '140800',
    ]);
  });
  it.each<[string, string[]]>([
    ['项目推进会召开新华社太原2025年1月18日电全省推进', ['140100']],
    ['新华社山西太原１月１８日电', ['140000', '140100']],
    ['本报运城1月18日讯', ['140800']],
    ['本 报 运 城 一月十八日 讯', ['140800']],
    ['本报运城讯（记者）', ['140800']],
    ['太原1月18日電', ['140100']],
    ['来源：山西省人民政府网站', ['140000']],
    ['信息来源: 中共山西省委', ['140000']],
    ['发布机构：运城市人民政府', ['140800']],
    ['发文机关：\n运城市人民政府', ['140800']],
    ['新华社北京1月18日电', []],
    ['新华社北京2025年11月18日电', []],
    ['本报北京讯', []],
    ['1月18日，代表团到太原考察', []],
    ['太原如何？会议于1月18日举行，电话会议', []],
    ['资金来源：自筹。项目发布、审批、开工、竣工都在太原', []],
  ])('reads a dateline or source in the text: %s', (body, expected) => {
    expect(readPageContext({ ...EMPTY, body }, REGIONS, parseFolding('電电')).regions).toEqual(expected);
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
