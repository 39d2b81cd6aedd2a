/** Frameworks keep their nodes in mind: marks must not come in their way, and must follow what they do. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { marksOf, pause, placesOf, startAndWait } from '../page/stage.ts';
import { FRAMEWORKS, type State } from './views.ts';

const ROUNDS = 10_000;
const WORDS = ['晋创谷', '三率三度', '无废城市', '晋', '创谷', '第', '城', ''];

let stage: HTMLElement;
let ends: AbortController;
const errors: unknown[] = [];
const onError = (error: unknown) => {
  // Vue wants its bundler told which features to leave out.
  if (!String(error).startsWith('Feature flags')) errors.push(error);
};

beforeEach(() => {
  stage = document.createElement('main');
  document.body.append(stage);
  ends = new AbortController();
  errors.length = 0;
  vi.spyOn(console, 'error').mockImplementation(onError);
  vi.spyOn(console, 'warn').mockImplementation(onError);
  addEventListener('error', onError, { signal: ends.signal });
  addEventListener('unhandledrejection', onError, { signal: ends.signal });
});

afterEach(() => {
  ends.abort();
  stage.remove();
  vi.restoreAllMocks();
});

/** A state for each round: lines change their text, their elements, their order and their number. */
function stateOf(round: number): State {
  const word = (at: number) => WORDS[(round * 7 + at * 3) % WORDS.length] ?? '';
  const count = 4 + (round % 5);
  const lines = Array.from({ length: count }, (_, at) => ({
    key: round % 3 === 0 ? count - at : at,
    before: `建设${word(at)}`,
    bold: (round + at) % 4 === 0 ? null : word(at + round),
  }));
  return { headline: `第${round}版：${word(0)}`, lines };
}

it.each(Object.keys(FRAMEWORKS))(
  '%s rewrites marked text 10,000 times',
  async (name) => {
    const view = FRAMEWORKS[name]!(stage, stateOf(0), onError);
    const marking = await startAndWait(ends.signal);
    for (let round = 1; round <= ROUNDS; round++) {
      await view.show(stateOf(round));
      if (round % 50 === 0) await pause();
    }
    const { headline, lines } = stateOf(ROUNDS);
    const text = lines.map(({ before, bold }) => `${before}${bold ?? ''}。`);
    expect([...stage.querySelectorAll('h2, p')].map(({ textContent }) => textContent)).toEqual([
      headline,
      ...text,
    ]);
    // In a storm of changes the marking takes its time: it must be right once the storm is over.
    await pause(1000);
    expect(marksOf(marking).length).toBeGreaterThan(2);
    const fresh = new AbortController();
    expect(placesOf(marking)).toEqual(placesOf(await startAndWait(fresh.signal)));
    fresh.abort();
    view.destroy();
    await expect.poll(() => marking.store.runs.size).toBe(0);
    expect(errors).toEqual([]);
  },
  180_000,
);
