/** What a reader wants otherwise: terms never marked, another sense on this site. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { annotateText, createAnnotator } from '../../../core/annotate.ts';
import { EntrySchema } from '../../../core/entry.ts';
import { UNKNOWN_CONTEXT, type PageContext } from '../../../core/page-context.ts';
import { compileIndex } from '../../../core/term-index.ts';

const entry = (id: string, headword: string, scopes: (object | null)[] = [null]) =>
  v.parse(EntrySchema, {
    id,
    headword,
    pinyin: '',
    senses: scopes.map((scope, number) => ({
      gloss: '释义',
      citations: [{ title: `第${number}份`, issuer: '某市', year: 2025 }],
      ...(scope && { scope }),
    })),
  });
const index = compileIndex(
  [
    entry('a', '三率'),
    entry('b', '三率三度'),
    entry('c', '两高', [{ cues: ['项目'] }, { cues: ['法院'] }]),
    entry('d', '三张清单', [{ regions: ['140000'] }, { regions: ['140800'] }, { regions: ['330000'] }]),
    entry('e', '三品一标', [{ years: [null, 2020] }, { years: [2021, null] }]),
  ],
  '',
  {},
  1,
);
const read = (
  text: string,
  page: PageContext = UNKNOWN_CONTEXT,
  hidden: number[] = [],
  senses: [number, number][] = [],
) => annotateText(createAnnotator(index, { hidden: new Set(hidden), senses: new Map(senses) }), text, page);

describe('a hidden term', () => {
  it('is not marked, and nothing shorter in its place', () => {
    expect(read('三率三度和三率', UNKNOWN_CONTEXT, [1]).map(({ start, end }) => [start, end])).toEqual([
      [5, 7],
    ]);
  });
});

describe('a reader’s choice', () => {
  it('stands above the scopes of the senses', () => {
    expect(read('两高', UNKNOWN_CONTEXT)).toEqual([]);
    expect(read('法院与两高项目', UNKNOWN_CONTEXT, [], [[2, 0]])).toMatchObject([
      { sense: 0, reason: { kind: 'reader' } },
    ]);
  });
});

describe('the reason', () => {
  it.each<[string, PageContext, object]>([
    ['三率', UNKNOWN_CONTEXT, { kind: 'only' }],
    ['两高项目', UNKNOWN_CONTEXT, { kind: 'cue', word: '项目' }],
    ['三张清单', { regions: ['330100'], year: null }, { kind: 'region', code: '330000' }],
    ['三张清单', { regions: ['140800', '140000'], year: null }, { kind: 'region', code: '140800' }],
    ['三品一标', { regions: [], year: 2024 }, { kind: 'year', year: 2024 }],
    ['2019年三品一标', { regions: [], year: 2024 }, { kind: 'year', year: 2019 }],
    ['三品一标', UNKNOWN_CONTEXT, { kind: 'default' }],
  ])('%s %j: %j', (text, page, reason) => {
    expect(read(text, page)).toMatchObject([{ reason }]);
  });
});
