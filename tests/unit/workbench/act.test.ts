import { describe, expect, it } from 'vitest';
import { act, type ItemPatch, type WorkAction } from '../../../core/workbench/act.ts';
import { glossOf, type Work } from '../../../core/workbench/work.ts';
import { SECTION, workOn } from './sample.ts';

function done(work: Work, action: WorkAction): Work {
  const result = act(work, action);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
const refused = (work: Work, action: WorkAction) => {
  const result = act(work, action);
  return result.ok ? null : result.error;
};
const glosses = (work: Work) => work.items.map((item) => glossOf(work, item));
const keyOf = (work: Work, headword: string) =>
  work.items.find((item) => item.headword.includes(headword))?.key ?? -1;

describe('join', () => {
  const work = workOn(
    '名词解释\n1.甲塘一清：清淤。\n2.乙塘二清：清渣、\n3.丙项：清石。\n4.丁塘四清：清草。\n',
  );

  it('quotes what was taken for an entry, head and number included', () => {
    const joined = done(work, { kind: 'join', key: 1, with: 'next', reason: '3 是分项' });
    expect(glosses(joined)).toEqual(['清淤。', '清渣、\n3.丙项：清石。', '清草。']);
    expect(joined.items[1]?.join).toBe('3 是分项');
  });

  it('is the same from either side', () => {
    const ways = [
      done(work, { kind: 'join', key: 1, with: 'next', reason: '分项' }),
      done(work, { kind: 'join', key: 2, with: 'previous', reason: '分项' }),
    ];
    expect(glosses(ways[0] as Work)).toEqual(glosses(ways[1] as Work));
  });

  it('needs a reason and a neighbour', () => {
    expect(refused(work, { kind: 'join', key: 1, with: 'next', reason: ' ' })).toBe('no-reason');
    expect(refused(work, { kind: 'join', key: 3, with: 'next', reason: '分项' })).toBe('no-neighbour');
  });
});

describe('split', () => {
  const source = '名词解释\n1.甲塘一清：清淤。3.“乙塘二清”：清渣。\n2.丙塘三清：清石。\n';
  const started = workOn(source);
  const joined =
    started.items.length === 3
      ? done(started, { kind: 'join', key: 0, with: 'next', reason: '试' })
      : started;

  it('takes the number in front of the second headword with it', () => {
    const from = source.indexOf('“乙塘');
    const split = done(joined, { kind: 'split', key: 0, from, to: from + 6 });
    expect(glosses(split).slice(0, 2)).toEqual(['清淤。', '清渣。']);
    expect(split.items[1]).toMatchObject({ printed: '“乙塘二清”', headword: '乙塘二清', number: 3 });
  });

  it.each([0, source.indexOf('清淤'), source.length])(
    'refuses place %i, where nothing would be left',
    (at) => {
      expect(refused(joined, { kind: 'split', key: 0, from: at, to: at + 1 })).toBe('no-place');
    },
  );
});

describe('text that belongs to no entry', () => {
  const work = workOn();
  const from = SECTION.indexOf('页边');
  const to = SECTION.indexOf('\n', from);

  it('goes on with a gloss, for a reason', () => {
    const key = keyOf(work, '闸站一体');
    expect(refused(work, { kind: 'add-text', key, from, to, reason: '' })).toBe('no-reason');
    const added = done(work, { kind: 'add-text', key, from, to, reason: '同栏' });
    expect(glosses(added)[keyOf(work, '闸站一体')]).toContain('页边的一行旁注没有归处');
    expect(refused(added, { kind: 'take', from, to: from + 2, end: to })).toBe('overlap');
  });

  it('becomes an entry in its place', () => {
    const taken = done(work, { kind: 'take', from, to: from + 5, end: to });
    const at = taken.items.findIndex((item) => item.printed === '页边的一行');
    expect(glosses(taken)[at]).toBe('旁注没有归处');
    expect(taken.items[at - 1]?.headword).toBe('闸站一体');
  });
});

describe('corrections', () => {
  const work = workOn();
  const correction = {
    printed: '清淤泥',
    meant: '清污泥',
    evidence: '正文作污泥',
    certainty: 'likely',
  } as const;

  it('stand beside the text, which stays', () => {
    const corrected = done(work, { kind: 'correct', key: 0, correction });
    expect(glosses(corrected)).toEqual(glosses(work));
    expect(corrected.items[0]?.corrections).toEqual([correction]);
  });

  it.each([
    [{ printed: '没有印的' }, 'not-printed'],
    [{ meant: '清淤泥' }, 'no-change'],
    [{ evidence: ' ' }, 'no-evidence'],
  ] as const)('%o is refused: %s', (patch, problem) => {
    expect(refused(work, { kind: 'correct', key: 0, correction: { ...correction, ...patch } })).toBe(problem);
  });
});

describe('what is written about an entry', () => {
  const work = workOn();

  it.each([
    [{ years: [2024.5] }, 'bad-year'],
    [{ scope: { years: [1066, null] as [number, null] } }, 'bad-year'],
    [{ counts: [{ claim: '三清', expect: 0, separators: '、' }] }, 'bad-count'],
    [{ parts: [{ label: ' ' }] }, 'not-valid'],
    [{ unless: ['字'.repeat(1001)] }, 'not-valid'],
    [{ aliases: [{ form: '', match: 'always', cues: [], unless: [], years: [] }] }, 'not-valid'],
    [{ headword: ' ' }, 'no-headword'],
  ] as const)('%j is refused: %s', (patch, problem) => {
    expect(refused(work, { kind: 'change', key: 0, patch: structuredClone(patch) as ItemPatch })).toBe(
      problem,
    );
  });

  it('is kept where the schema of reviewed entries takes it', () => {
    const patch = { parts: [{ label: '清淤泥' }], scope: { regions: ['140800'] }, years: [2024] };
    expect(done(work, { kind: 'change', key: 0, patch }).items[0]).toMatchObject(patch);
  });
});

it('text taken by another entry is not restored with a rejected one', () => {
  const work = workOn();
  const rejected = done(work, { kind: 'reject', key: 0 });
  const [from = 0, to = 0] = work.items[0]?.spans[0] ?? [];
  const taken = done(rejected, { kind: 'take', from, to: from + 3, end: to });
  expect(refused(taken, { kind: 'restore', key: 0 })).toBe('overlap');
});
