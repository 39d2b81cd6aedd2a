import { expect, it } from 'vitest';
import type { Entry } from '../../../core/entry.ts';
import { describeDiff } from '../../../data/pipeline/pack-diff-command.ts';
import { samplePack } from './samples.ts';

const [sample] = samplePack().entries as [Entry];

function packOf(version: string, ...entries: readonly Partial<Entry>[]) {
  return { ...samplePack(), version, entries: entries.map((one) => ({ ...sample, ...one })) };
}

function glossed(gloss: string): Pick<Entry, 'senses'> {
  return { senses: sample.senses.map((sense) => ({ ...sense, gloss })) };
}

it('tells in words what differs', () => {
  const old = packOf(
    '1',
    { id: 'same' },
    { id: 'new-words', headword: '改写的', ...glossed('原来的话。') },
    { id: 'new-form', headword: '调整的' },
    { id: 'gone', headword: '撤回的' },
  );
  const now = packOf(
    '2',
    { id: 'same' },
    { id: 'new-words', headword: '改写的', ...glossed('现在的话。') },
    { id: 'new-form', headword: '调整的', aliases: [] },
    { id: 'come', headword: '新增的', ...glossed('新的话。') },
  );
  const told = describeDiff(old, now);
  expect(told).toContain('试验词包 1 → 2：新增 1 条，改写 1 条，调整 1 条，撤回 1 条。');
  for (const line of [
    '- 新增的：新的话。',
    '  - 原：原来的话。',
    '  - 今：现在的话。',
    '- 调整的：别名',
    '- 撤回的',
  ])
    expect(told.split('\n')).toContain(line);
});

it('says so where nothing differs', () => {
  expect(describeDiff(samplePack(), samplePack())).toBe('词条没有变化（共 1 条）。\n');
});
