import { expect, it } from 'vitest';
import { slogansOf } from '../../../core/study/slogan.ts';

type Parts = readonly (readonly [label: string, text?: string])[];

const told = (headword: string, parts: Parts) =>
  slogansOf(headword, {
    parts: parts.map(([label, text]) => ({ label, ...(text !== undefined && { text }) })),
  }).map(({ name, blanks }) => [
    name,
    ...blanks.map(({ label, text }) => (label === undefined ? text : `${label}＝${text}`)),
  ]);

it.each<[string, string, Parts, string[][]]>([
  [
    'a card for each list of a slogan of several',
    '三率三度',
    [
      ['三率', '签约开工率、开工投产率、投产达效率'],
      ['三度', '投资强度、产出强度、税收强度'],
    ],
    [
      ['三率', '签约开工率', '开工投产率', '投产达效率'],
      ['三度', '投资强度', '产出强度', '税收强度'],
    ],
  ],
  [
    'the members of a list without texts',
    '四水四定',
    [['以水定城'], ['以水定地'], ['以水定人'], ['以水定产']],
    [['四水四定', '以水定城', '以水定地', '以水定人', '以水定产']],
  ],
  [
    'what is no list together, beside what is',
    '两山七河一流域',
    [
      ['两山', '太行山、吕梁山'],
      ['七河', '汾河、桑干河、滹沱河、漳河、沁河、涑水河、大清河'],
      ['一流域', '黄河流域'],
    ],
    [
      ['两山', '太行山', '吕梁山'],
      ['七河', '汾河', '桑干河', '滹沱河', '漳河', '沁河', '涑水河', '大清河'],
      ['两山七河一流域', '一流域＝黄河流域'],
    ],
  ],
  [
    'parts that share a label together',
    '1+1+N',
    [
      ['1', '管理运营机构'],
      ['1', '省级专业化运营平台公司'],
      ['N', '专业化二级运营公司'],
    ],
    [['1+1+N', '管理运营机构', '省级专业化运营平台公司', '专业化二级运营公司']],
  ],
  [
    'the names of parts that are explained',
    '四减四增',
    [
      ['产业结构', '减少过剩和落后产业、增加新动能'],
      ['能源结构', '减少煤炭消费、增加清洁能源'],
    ],
    [['四减四增', '产业结构', '能源结构']],
  ],
  ['nothing for a single part', '晋创谷', [['晋创谷创新驱动平台']], []],
  ['nothing without parts', '晋创谷', [], []],
])('asks for %s', (_what, headword, parts, expected) => {
  expect(told(headword, parts)).toEqual(expected);
});
