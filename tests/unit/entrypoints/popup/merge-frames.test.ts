import { describe, expect, it } from 'vitest';
import { mergeFrames } from '../../../../entrypoints/popup/merge-frames.ts';
import type { FrameTerms } from '../../../../messages/page.ts';

const term = (id: string, count: number) => ({ id, headword: id, count });
const marked = (...terms: ReturnType<typeof term>[]): FrameTerms => ({
  state: 'marked',
  generation: 3,
  terms,
});

describe('mergeFrames', () => {
  it('adds the counts of frames in reading order, and remembers the first frame of each term', () => {
    const merged = mergeFrames([
      { frameId: 0, answer: marked(term('jinchuanggu', 2)) },
      { frameId: 8, answer: marked(term('sanlv', 1), term('jinchuanggu', 3)) },
    ]);
    expect(merged).toEqual({
      kind: 'terms',
      scanning: false,
      generation: 3,
      terms: [
        { ...term('jinchuanggu', 5), frameId: 0 },
        { ...term('sanlv', 1), frameId: 8 },
      ],
    });
  });

  it('is still scanning while one frame is', () => {
    const scanning: FrameTerms = { state: 'scanning', generation: 3, terms: [] };
    expect(mergeFrames([{ frameId: 0, answer: scanning }])).toMatchObject({ kind: 'terms', scanning: true });
  });

  it.each<[string, FrameTerms[], string]>([
    ['no frame answers', [], 'notScanned'],
    ['the page has no Han characters', [{ state: 'no-han' }, { state: 'no-han' }], 'noHan'],
    ['one frame was read to its end', [{ state: 'no-han' }, marked()], 'noTerms'],
    ['the site is off', [{ state: 'off' }], 'offSite'],
    ['the browser is too old', [{ state: 'unsupported' }], 'unsupported'],
  ])('where %s', (_case, answers, kind) => {
    expect(mergeFrames(answers.map((answer, frameId) => ({ frameId, answer })))).toEqual({ kind });
  });
});
