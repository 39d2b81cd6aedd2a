import { describe, expect, it } from 'vitest';
import { unexplainedNear } from '../../../core/unexplained.ts';

const find = (text: string, known: string[] = [], near = 0) =>
  unexplainedNear(
    text,
    known.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
    near,
  );

describe('unexplainedNear', () => {
  it.each<[string, string[], string[]]>([
    ['实施“五个一批”工程', [], ['五个一批']],
    ['实施「五個一批」工程', [], ['五個一批']],
    ['实施"1+3+N"和"双百"行动', [], ['双百']],
    ['实施“1+3+N人才”行动', [], ['1+3+N人才']],
    ['实施“五个一批”工程', ['五个一批'], []],
    ['实施“五个一批”和“双百”', ['“五个一批”'], ['双百']],
    ['他说：“今天很好。”', [], []],
    ['“一”', [], []],
    ['推进“A+B”', [], []],
    [`“${'长'.repeat(21)}”`, [], []],
    ['“双百”再“双百”', [], ['双百']],
  ])('%s without %j: %j', (text, known, expected) => {
    expect(find(text, known)).toEqual(expected);
  });

  it('names those nearest to the term first', () => {
    expect(find('“甲甲”……“乙乙”，晋创谷', [], 12)).toEqual(['乙乙', '甲甲']);
  });
});
