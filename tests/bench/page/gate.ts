/** A page without a Han character: what finding that out costs. */
import type { Figure } from '../figure.ts';
import { hasHan } from '../../../dom/elements.ts';
import { whenHan } from '../../../entrypoints/content/when-han.ts';
import { touchAll } from './floor.ts';
import { compare } from './measure.ts';
import { stagePage } from './stage.ts';

const WORDS =
  'The government work report sets out targets for growth, employment and prices in the coming year. ';

export async function benchGate(): Promise<Figure[]> {
  const main = stagePage(Array.from({ length: 2000 }, () => WORDS.repeat(5)));
  return compare({
    id: 'gate/1MB',
    ours: [
      'a page of 1 MB without Han text is left alone',
      () => {
        const ends = new AbortController();
        whenHan(hasHan, ends.signal, () => {
          throw new Error('there is no Han text on this page');
        });
        ends.abort();
      },
    ],
    bases: [{ id: 'floor', name: 'the floor', work: () => touchAll(main), goal: 0.8 }],
  });
}
