import { expect, it } from 'vitest';
import { createAnnotator } from '../../../../core/annotate.ts';
import type { Entry } from '../../../../core/entry.ts';
import { toSearchRow } from '../../../../core/search/search.ts';
import { compileIndex } from '../../../../core/term-index.ts';
import { readMentions, relatedTo } from '../../../../entrypoints/library/term-related.ts';

function entry(id: string, headword: string, gloss: string, more: Partial<Entry> = {}): Entry {
  const citations = [{ title: '政府工作报告', issuer: '国务院', year: 2025 }];
  return {
    id,
    headword,
    match: 'always',
    cues: [],
    unless: [],
    years: [],
    aliases: [],
    not: [],
    pinyin: '',
    theme: 'science',
    senses: [{ gloss, verbatim: false, parts: [], notes: [], citations }],
    ...more,
  };
}

const entries = [
  entry('valley', '晋创谷', '促进创新链和产业链融合的平台，晋创谷设在六市。'),
  entry('parks', '一谷三园', '“一谷”为晋创谷，按“三率”“三度”考核。'),
  entry('rates', '三率三度', '考核开发区的六项指标。', {
    theme: 'reform',
    aliases: [{ form: '三率、三度', match: 'always', cues: [], unless: [], years: [] }],
  }),
  entry('road', '四好农村路', '建好、管好、护好、运营好的农村公路。', { theme: 'transport' }),
];
const rows = entries.map(toSearchRow);
const annotator = createAnnotator(compileIndex(entries, '', {}, 1));
const mentions = await readMentions(annotator, rows, () => Promise.resolve());
const related = (id: string) => {
  const { explains, explainedBy, sameTheme, themeSize } = relatedTo(
    rows.find((row) => row.id === id)!,
    rows,
    mentions,
  );
  const ids = (list: readonly { id: string }[]) => list.map((row) => row.id);
  return { explains: ids(explains), explainedBy: ids(explainedBy), sameTheme: ids(sameTheme), themeSize };
};

it('finds the terms of a gloss both ways, through quotation marks, and never the entry itself', () => {
  expect(related('parks')).toEqual({
    explains: ['valley', 'rates'],
    explainedBy: [],
    sameTheme: [],
    themeSize: 2,
  });
  expect(related('valley')).toEqual({ explains: [], explainedBy: ['parks'], sameTheme: [], themeSize: 2 });
  expect(related('rates').explainedBy).toEqual(['parks']);
  expect(related('road')).toEqual({ explains: [], explainedBy: [], sameTheme: [], themeSize: 1 });
});

it('offers the others of a theme where nothing else binds them', async () => {
  const none = await readMentions(annotator, [], () => Promise.resolve());
  expect(relatedTo(rows[0]!, rows, none).sameTheme.map(({ id }) => id)).toEqual(['parks']);
});
