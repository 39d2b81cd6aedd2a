/** The page cases in the built extension: what is marked on the page, and which entries the extension says they are. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMark } from '../dom/cases/case.ts';
import { TABLES } from '../dom/cases/tables.ts';
import { useBrowser } from './environment.ts';
import { serveCases, type CaseSite } from './page-cases/case-site.ts';
import { termsByFrame } from './page-cases/frame-terms.ts';
import type { Outcome } from './page-cases/in-page.ts';
import { SENTINEL_ENTRY } from './page-cases/sentinel.ts';

const environment = useBrowser();
const cases = Object.entries(TABLES).flatMap(([about, list]) => list.map((one) => ({ about, one })));

interface Found extends Outcome {
  /** An entry for each mark, sorted. */
  readonly entries: readonly string[];
}

let site: CaseSite;
const found = new Map<number, Found>();

beforeAll(async () => {
  const { session } = environment();
  site = await serveCases(cases.map(({ one }) => one));
  const popup = await session.openExtensionPage('popup.html');
  for (const batch of site.batches) {
    const page = await session.openPage(batch.url);
    const outcomes = await checkBatch(page, batch.numbers);
    const terms = await termsByFrame(popup, batch.url);
    batch.numbers.forEach((number, at) => {
      const address = new URL(`case-${number}.html`, batch.url).href;
      const answer = terms.find((frame) => frame.address === address)?.terms;
      const entries = answer && 'terms' in answer ? answer.terms : [];
      const marked = entries.filter(({ id }) => id !== SENTINEL_ENTRY);
      const outcome = outcomes[at];
      if (!outcome) throw new Error(`case ${number} gave no answer`);
      found.set(number, {
        ...outcome,
        entries: marked.flatMap(({ id, count }) => Array.from({ length: count }, () => id)).toSorted(),
      });
    });
    await page.close();
  }
  await popup.close();
}, 150_000);

afterAll(() => site.close());

async function checkBatch(page: Page, numbers: readonly number[]): Promise<Outcome[]> {
  return await page.evaluate(
    (wanted) =>
      Promise.all(
        wanted.map((number) => {
          const frame = document.querySelector<HTMLIFrameElement>(`#case-${number}`);
          if (!frame) throw new Error(`no frame ${number}`);
          return window.checkCase(frame, number);
        }),
      ),
    [...numbers],
  );
}

describe.each(Object.keys(TABLES))('%s', (about) => {
  const mine = [...cases.entries()].filter(([, entry]) => entry.about === about);
  it.each(mine.map(([number, { one }]) => [one.name, number, one] as const))('%s', (_, number, { marks }) => {
    const wanted = marks.map(parseMark);
    expect(found.get(number)).toEqual({
      problem: null,
      pieces: wanted.flatMap(({ text }) => text.split('…')).toSorted(),
      entries: wanted.map(({ entry }) => entry).toSorted(),
    });
  });
});
