import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFolding } from '../../../core/fold.ts';
import { buildSearch, type Tier } from '../../../core/search/search.ts';
import { SAMPLE } from './sample-rows.ts';

const search = buildSearch(SAMPLE, parseFolding('晉晋創创兩两項项區区門门戶户'), {
  characters: 'chuang创,gu谷股,jin晋禁,su塑',
  phrases: {},
});
const best = (query: string) => search(query, 10)[0];
/** The part of the headword that is highlighted, pieces joined by |. */
const highlighted = (query: string) => {
  const result = best(query);
  return result?.ranges.map(([start, end]) => result.row.headword.slice(start, end)).join('|');
};

describe('the first result', () => {
  it.each<[string, string, Tier]>([
    // Hanzi, however written
    ['晋创谷', '晋创谷', 'exact'],
    ['“晋创谷”', '晋创谷', 'exact'],
    ['晉創谷', '晋创谷', 'exact'],
    ['晋 创 谷', '晋创谷', 'exact'],
    ['一城两区', '一城两区三门户', 'prefix'],
    ['农村路', '四好农村路', 'contained'],
    ['乡村Ｅ镇', '乡村e镇', 'exact'],
    ['1N', '1+N人才政策', 'exact'],
    // numerals either way
    ['3率3度', '三率三度', 'exact'],
    ['“三率”、“三度”', '三率三度', 'exact'],
    ['1城2区3门户', '一城两区三门户', 'exact'],
    ['2高项目', '两高项目', 'exact'],
    ['十五件民生实事', '15件省级民生实事', 'exact'],
    ['十五件', '15件省级民生实事', 'prefix'],
    ['145', '十四五', 'exact'],
    ['十', '十四五', 'prefix'],
    ['十四', '十四五', 'prefix'],
    // full pinyin
    ['jinchuanggu', '晋创谷', 'exact'],
    ['jin chuang gu', '晋创谷', 'exact'],
    ["jin'chuang'gu", '晋创谷', 'exact'],
    ['jìn chuàng gǔ', '晋创谷', 'exact'],
    ['jin4chuang4gu3', '晋创谷', 'exact'],
    ['JinChuang', '晋创谷', 'prefix'],
    ['jinchuangg', '晋创谷', 'prefix'],
    ['sanlvsandu', '三率三度', 'exact'],
    ['sanlusandu', '三率三度', 'exact'],
    ['sān lǜ sān dù', '三率三度', 'exact'],
    ['nongcunlu', '四好农村路', 'contained'],
    ['xiangcunezhen', '乡村e镇', 'exact'],
    ['hulianwangzhengwu', '互联网+政务服务', 'prefix'],
    ['shiwujian', '15件省级民生实事', 'prefix'],
    // a syllable that is whole before one that has only begun
    ['jin', '禁塑', 'prefix'],
    ['jing', '净地', 'prefix'],
    // initials and mixtures
    ['jcg', '晋创谷', 'initials'],
    ['slsd', '三率三度', 'initials'],
    ['lgxm', '两高项目', 'initials'],
    ['ycl', '一城两区三门户', 'initials'],
    ['lgys', '两高一剩', 'initials'],
    ['xinzhisc', '新质生产力', 'initials'],
    ['晋cg', '晋创谷', 'initials'],
    ['jin创谷', '晋创谷', 'exact'],
    ['jchuanggu', '晋创谷', 'initials'],
    ['3lv3du', '三率三度', 'exact'],
    ['xcez', '乡村e镇', 'initials'],
    ['e镇', '乡村e镇', 'contained'],
    ['gonggeice', '供给侧改革', 'prefix'],
    ['ggcgg', '供给侧改革', 'initials'],
    // a question
    ['什么是晋创谷？', '晋创谷', 'exact'],
    ['jcg是什么意思', '晋创谷', 'initials'],
    // other names, parts, meanings, sources
    ['两高', '两高项目', 'exact'],
    ['new quality', '新质生产力', 'prefix'],
    ['签约开工率', '三率三度', 'contained'],
    ['高耗能', '两高项目', 'gloss'],
    ['四链融合', '晋创谷', 'gloss'],
    ['高耗能高排放', '两高项目', 'gloss'],
    ['国家发展改革委', '禁塑', 'source'],
    ['2015', '两高一剩', 'source'],
    ['2021年', '十四五', 'source'],
    // several words, each somewhere
    ['两高 2015', '两高一剩', 'source'],
    ['两高 高排放', '两高项目', 'gloss'],
    ['国务院 新质', '新质生产力', 'source'],
    // typing errors
    ['晋创股', '晋创谷', 'fuzzy'],
    ['三率三渡', '三率三度', 'fuzzy'],
    ['一城两区三门护', '一城两区三门户', 'fuzzy'],
    ['jinchuangu', '晋创谷', 'fuzzy'],
    ['jinchaunggu', '晋创谷', 'fuzzy'],
    ['sanlvsando', '三率三度', 'fuzzy'],
    ['晋塑', '禁塑', 'fuzzy'],
    ['ijnchuanggu', '晋创谷', 'fuzzy'],
  ])('of %j is %s (%s)', (query, headword, tier) => {
    expect(best(query)).toMatchObject({ tier, row: { headword } });
  });
});

describe('no hit', () => {
  it.each(['asdfgh', 'qwerty', 'zzz', 'hello', '啊啊啊', '高铁站', '麻婆豆腐', '…', '   ', '', '！？'])(
    'for %j',
    (query) => {
      expect(search(query, 10).filter(({ tier }) => tier !== 'near')).toEqual([]);
    },
  );

  it('offers what looks alike, as nothing more than that', () => {
    expect(search('谷创晋三园', 5)).toEqual([]);
    expect(search('农村四好公路', 5)).toMatchObject([{ tier: 'near', row: { headword: '四好农村路' } }]);
  });
});

describe('order', () => {
  const headwords = (query: string) => search(query, 10).map(({ row }) => row.headword);

  it('takes a word left out for a mistake, and two neighbours changed about', () => {
    expect(headwords('一城三门户')).toEqual(['一城两区三门户']);
    expect(headwords('新质生力产')).toEqual(['新质生产力']);
  });

  it('finds the terms that a selected sentence names, the longest first', () => {
    const results = search('加快建设晋创谷，推进三率三度', 5);
    expect(results.map(({ row, tier }) => [row.headword, tier])).toEqual([
      ['三率三度', 'inside'],
      ['晋创谷', 'inside'],
    ]);
    // 二高 is not 两高.
    expect(search('第二高度', 5).filter(({ tier }) => tier !== 'near')).toEqual([]);
  });

  it.each([
    ['按1+4布局', ['1+4']],
    ['（1+4）布局', ['1+4']],
    ['按1+4+2布局', []],
    ['按31+4布局', []],
    ['按14布局', []],
    ['按1、4布局', []],
  ])('finds a name without Han characters in %s only where it stands by itself', (query, expected) => {
    const inside = search(query, 5).filter(({ tier }) => tier === 'inside');
    expect(inside.map(({ row }) => row.headword)).toEqual(expected);
  });

  it('puts a name for the whole query before rows that hold its words apart', () => {
    expect(search('j c g', 5)[0]).toMatchObject({ tier: 'initials', row: { headword: '晋创谷' } });
    expect(search('三度 三率', 5)[0]).toMatchObject({ tier: 'contained', row: { headword: '三率三度' } });
  });

  it('puts a name before a part of the same name', () => {
    expect(headwords('晋创谷').slice(0, 2)).toEqual(['晋创谷', '一谷三园']);
  });

  it('puts the alias that is equal before the headword that only begins so', () => {
    expect(headwords('两高')).toEqual(['两高项目', '两高一剩']);
  });

  it('puts a syllable that is whole before one that has only begun', () => {
    expect(headwords('jin').slice(0, 3)).toEqual(['禁塑', '晋创谷', '净地']);
  });

  it('never lets a guess come before a hit, and guesses nothing where a name was found', () => {
    expect(search('jin', 10).map(({ tier }) => tier)).not.toContain('fuzzy');
  });

  it('keeps the given order among equals, and the limit', () => {
    expect(headwords('运城市').slice(0, 3)).toEqual(['晋创谷', '三率三度', '两高项目']);
    expect(search('运城市', 2)).toHaveLength(2);
    expect(search('运城市', 0)).toEqual([]);
  });
});

describe('highlight', () => {
  it.each([
    ['创', '创'],
    ['晉創', '晋创'],
    ['jinch', '晋创'],
    ['jcg', '晋创谷'],
    ['城2区', '城两区'],
    ['十五件', '15件'],
    ['1N', '1+N'],
    ['xcez', '乡村e镇'],
    ['gonggei', '供给'],
    ['农村 路', '农村路'],
    ['四好 路', '四好|路'],
    ['高耗能', ''],
  ])('of %j is %j', (query, expected) => {
    expect(highlighted(query)).toBe(expected);
  });

  it('is in the headword even where an alias was the better match', () => {
    expect(best('两高')).toMatchObject({ ranges: [[0, 2]], via: null });
  });

  it('names the alias or part that was matched instead', () => {
    expect(best('签约开工率')).toMatchObject({ ranges: [], via: '签约开工率' });
    expect(best('new quality')?.via).toBe('new quality productive forces');
  });

  it('is in the meaning where that was matched, marks left out by the reader included', () => {
    const result = best('高耗能高排放');
    expect(result?.glossRanges.map(([start, end]) => result.row.gloss.slice(start, end))).toEqual([
      '高耗能、高排放',
    ]);
  });
});

describe('any input', () => {
  const pieces = fc.constantFrom(
    '晋',
    '三',
    '率',
    '十',
    '两',
    'jin',
    'lv',
    'zh',
    'g',
    '3',
    '15',
    ' ',
    '“',
    '、',
    '😀',
    '㐀',
    'ǜ',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  const order: readonly Tier[] = [
    'exact',
    'prefix',
    'initials',
    'contained',
    'source',
    'gloss',
    'fuzzy',
    'inside',
    'near',
  ];

  it('gives rows once, best tier first, with ranges inside the texts', () => {
    fc.assert(
      fc.property(typed, (query) => {
        const results = search(query, 20);
        const tiers = results.map(({ tier }) => order.indexOf(tier));
        expect(tiers).toEqual([...tiers].sort((a, b) => a - b));
        expect(new Set(results.map(({ row }) => row.id)).size).toBe(results.length);
        for (const { row, ranges, glossRanges } of results) {
          for (const [text, list] of [
            [row.headword, ranges],
            [row.gloss, glossRanges],
          ] as const) {
            let last = 0;
            for (const [start, end] of list) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              last = end;
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same rows first, however many are asked for', () => {
    const places = (query: string, limit: number) =>
      search(query, limit).map(({ row, tier }) => `${row.id} ${tier}`);
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 10 }), (query, limit) => {
        expect(places(query, limit)).toEqual(places(query, 20).slice(0, limit));
      }),
      { numRuns: 300 },
    );
  });

  it('finds every term by its headword, pinyin and initials', () => {
    for (const row of SAMPLE) {
      expect(best(row.headword)?.row.id).toBe(row.id);
      if (/\d/u.test(row.pinyin)) continue;
      expect(best(row.pinyin)?.row.id).toBe(row.id);
      expect(search(row.initials, 3).map((result) => result.row.id)).toContain(row.id);
    }
  });
});
