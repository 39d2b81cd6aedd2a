import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/entry.ts';
import { toSearchRow } from '../../../core/search/search.ts';

const citation = { title: '政府工作报告', issuer: '运城市人民政府', year: 2025 };

function entry(more: Partial<Entry> = {}): Entry {
  return {
    id: 'x',
    headword: '三率三度',
    match: 'always',
    cues: [],
    unless: [],
    years: [],
    aliases: [],
    not: [],
    pinyin: 'sān lǜ sān dù',
    senses: [{ gloss: '甲。', verbatim: true, parts: [], notes: [], citations: [citation] }],
    ...more,
  };
}

describe('a search row', () => {
  it('keeps what is shown and what is searched', () => {
    expect(toSearchRow(entry())).toEqual({
      id: 'x',
      headword: '三率三度',
      forms: [],
      parts: [],
      pinyin: 'sān lǜ sān dù',
      initials: 'slsd',
      gloss: '甲。',
      place: '',
      year: 2025,
      sources: '运城市人民政府 2025年政府工作报告',
      theme: '',
      issuers: ['运城市人民政府'],
      regions: [],
      years: [2025],
    });
  });

  it('takes the members of a part as names, sentences not', () => {
    const sense = {
      ...entry().senses[0]!,
      parts: [
        { label: '三率', text: '签约开工率、开工投产率' },
        { label: '三度', text: '是一个很长很长的句子用来说明这一部分的含义' },
      ],
    };
    expect(toSearchRow(entry({ senses: [sense] })).parts).toEqual([
      '三率',
      '签约开工率',
      '开工投产率',
      '三度',
    ]);
  });

  it.each([
    ['1+N rén cái', '1nrc'],
    ['15 jiàn', '15j'],
    ['xiāng cūn e zhèn', 'xcez'],
    ['ān jū', 'aj'],
  ])('has the initials of %s: %s', (pinyin, initials) => {
    expect(toSearchRow(entry({ pinyin })).initials).toBe(initials);
  });

  it('sums up many places and takes the newest year', () => {
    const senses = [
      ['140800', '运城市', 2023],
      ['140100', '太原市', 2025],
      ['140000', '山西省', 2024],
    ] as const;
    const row = toSearchRow(
      entry({
        senses: senses.map(([code, name, year]) => ({
          ...entry().senses[0]!,
          citations: [{ ...citation, region: { code, name }, issuer: `${name}人民政府`, year }],
        })),
      }),
    );
    expect(row).toMatchObject({ place: '运城市等', year: 2025 });
    expect(row.sources).toContain('太原市人民政府 2025年');
  });

  it('has the English name among the forms', () => {
    expect(toSearchRow(entry({ english: 'three rates' })).forms).toEqual(['three rates']);
  });
});
