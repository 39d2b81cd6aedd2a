import { expect, it } from 'vitest';
import { neighboursOf, takeInHand } from '../../../../entrypoints/library/in-hand.ts';

it('goes through the list the reader came from, and through everything where there is none', () => {
  const all = ['a', 'b', 'c', 'd'];
  expect(neighboursOf('b', all)).toEqual({ previous: 'a', next: 'c' });
  takeInHand(['d', 'b']);
  expect(neighboursOf('b', all)).toEqual({ previous: 'd', next: null });
  expect(neighboursOf('c', all)).toEqual({ previous: 'b', next: 'd' });
  expect(neighboursOf('x', all)).toEqual({ previous: null, next: null });
});
