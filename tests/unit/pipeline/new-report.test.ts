import { describe, expect, it } from 'vitest';
import { parseFolding } from '../../../core/fold.ts';
import type { LoadedData } from '../../../data/pipeline/load-data.ts';
import { entryId, findRegion, regionSlug } from '../../../data/pipeline/new-names.ts';
import { newReport } from '../../../data/pipeline/new-report.ts';
import { openBoxes } from '../../../core/workbench/review-list.ts';
import { traditionalPairs } from '../../../data/pipeline/traditional-pairs.ts';
import { checkAll } from '../../../data/pipeline/check.ts';
import { loadData } from '../../../data/pipeline/load-data.ts';
import { copyData } from './data-copy.ts';

const folding = parseFolding(traditionalPairs());
const BODY = '政府工作报告\n各位代表：\n今年推进四项工作。\n各位代表，谢谢大家！\n\n';
const NOTES = `附件：名词解释
1.“山塘三清”：清淤泥、清杂物、清漏点。
2. 溪谷农场“四联”（P2）：联产、联销、
联保、联管。
3.“双练”：练技能、练体能。
`;

describe('names', () => {
  const regions = {
    '140000': '山西省',
    '140800': '运城市',
    '141100': '吕梁市',
    '150000': '内蒙古自治区',
    '150400': '赤峰市',
    '610000': '陕西省',
    '623000': '甘南藏族自治州',
    '620000': '甘肃省',
    '450000': '广西壮族自治区',
  };

  it.each([
    ['140800', 'shanxi-yuncheng'],
    ['141100', 'shanxi-lvliang'],
    ['150400', 'neimenggu-chifeng'],
    ['610000', 'shaanxi'],
    ['623000', 'gansu-gannan'],
    ['450000', 'guangxi'],
  ])('%s is %s', (code, slug) => {
    expect(regionSlug(code, regions)).toBe(slug);
  });

  it.each([
    ['140800', '140800'],
    ['运城市', '140800'],
    ['运城', '140800'],
    ['京城', null],
    ['甘', null],
  ])('%s means %s', (given, code) => {
    expect(findRegion(given, regions)).toBe(code);
  });

  it.each([
    ['晋创谷', 'jin-chuang-gu'],
    ['PM2.5', 'pm2-5'],
    ['1+N政策', '1-n-zheng-ce'],
    ['——', 'entry'],
  ])('%s gets the id %s', (headword, id) => {
    expect(entryId(headword, new Set())).toBe(id);
    expect(entryId(headword, new Set([id]))).toBe(`${id}-2`);
  });
});

describe('a new report folder', () => {
  const facts = { region: '140800', year: 2031, origin: '文本文件“报告.txt”' };

  it('holds the notes alone, and passes the check once the list is worked through', async () => {
    const data = await copyData();
    try {
      const made = newReport(BODY + NOTES, facts, await loadData(data.root), folding);
      if (!made.ok) throw new Error(made.error);
      const { id, files } = made.value;
      expect(id).toBe('shanxi-yuncheng-2031');
      expect(files['source.txt']).toBe(NOTES);
      const write = async (name: string, text: string) => data.write(`reports/${id}/${name}`, text);
      for (const [name, text] of Object.entries(files)) await write(name, text);
      const own = async () =>
        (await checkAll({ root: data.root }))
          .filter(({ severity, file }) => severity === 'error' && file.includes(id))
          .map(({ entry, field, message }) => [entry, field, message]);
      const left = openBoxes(files['TODO.md']);
      expect(left).toBeGreaterThan(4);
      expect(await own()).toEqual([
        [undefined, undefined, `${left} things are left to do`],
        ['溪谷农场四联', 'join', 'lines are joined without a reason'],
      ]);
      await write('TODO.md', files['TODO.md'].replaceAll('[ ]', '[x]'));
      const entries = JSON.parse(files['entries.json']) as Record<string, unknown>[];
      Object.assign(entries[1] ?? {}, { join: '一句分印在两行。' });
      await write('entries.json', JSON.stringify(entries));
      expect(await own()).toEqual([]);
    } finally {
      await data.remove();
    }
  });

  it('gives a term of the glossary its id and headword, and a short one its caution', () => {
    const alias = { form: '山塘三清', match: 'always' as const, cues: [], unless: [], years: [] };
    const known = {
      id: 'san-qing-xing-dong',
      headword: '三清行动',
      aliases: [alias],
      senses: [{ gloss: '清理山塘的行动。' }],
    };
    const data = {
      root: '',
      reports: [],
      curated: [{ file: '', theme: 'rural', entries: [known] }],
      regions: { '140000': '山西省', '140800': '运城市' },
      problems: [],
    } as unknown as LoadedData;
    const made = newReport(NOTES, facts, data, folding);
    if (!made.ok) throw new Error(made.error);
    expect(JSON.parse(made.value.files['entries.json'])).toMatchObject([
      { id: 'san-qing-xing-dong', headword: '三清行动', printed: '“山塘三清”', theme: 'rural' },
      { headword: '溪谷农场四联', printed: '溪谷农场“四联”', gloss: '联产、联销、联保、联管。' },
      { headword: '双练', match: 'quoted' },
    ]);
    expect(made.value.files['TODO.md']).toContain('三清行动');
  });

  it('is none where the file has no notes', () => {
    const data = { root: '', reports: [], curated: [], regions: {}, problems: [] };
    expect(newReport('今天天气很好。\n', facts, data, folding)).toMatchObject({ ok: false });
  });
});
