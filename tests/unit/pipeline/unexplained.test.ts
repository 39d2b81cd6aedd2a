import { describe, expect, it } from 'vitest';
import { unexplainedPhrases } from '../../../data/pipeline/unexplained.ts';

describe('unexplainedPhrases', () => {
  it('ranks quoted phrases that no mark touches', () => {
    const text = '推进“四治”和“六地”，再推“四治”，建设“晋创谷”。';
    const start = text.indexOf('晋创谷');
    expect(unexplainedPhrases(text, [{ start, end: start + 3 }])).toEqual([
      { text: '四治', count: 2 },
      { text: '六地', count: 1 },
    ]);
  });

  it('leaves out what somebody said, single characters and signs', () => {
    expect(unexplainedPhrases('他说：“我们来了。”“干”字当头，“——”，“第一，要快”', [])).toEqual([]);
  });

  it('reads a mark that includes its quotes as explaining both', () => {
    const text = '突出“三率”“三度”导向';
    expect(unexplainedPhrases(text, [{ start: 2, end: 10 }])).toEqual([]);
  });
});
