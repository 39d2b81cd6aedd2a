import { expect, it } from 'vitest';
import { CARD_HOST, measureCard, waitForCard } from '../../scripts/page-card.ts';
import { hoverMark, pause, readMarks, waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';

const environment = useBrowser();

/** A page's own serialisation, without our host, beside that of its source parsed afresh. */
function serialise(source: string, host: string): [seen: string, written: string] {
  const clone = document.documentElement.cloneNode(true) as Element;
  for (const element of clone.querySelectorAll(host)) element.remove();
  return [clone.outerHTML, new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML];
}

it('marks every spelling of the terms, with its quotation marks where they belong to it, and nothing else', async () => {
  const { session, pages } = environment();
  const page = await session.openPage(`${pages.url}spellings.html`);
  const texts = async () => (await readMarks(page)).map(({ text }) => text);
  await expect
    .poll(texts)
    .toEqual([
      '晋创谷',
      '晋创谷',
      '晉創谷',
      '三率三度',
      '“三率”“三度”',
      '“三率”、“三度”',
      '三率三度',
      '两高项目',
      '“两高”项目',
      '兩高項目',
      '晋创谷',
    ]);
  await page.close();
});

it('marks the demo page as it is scrolled, and leaves the document as it was', async () => {
  const { session, demo } = environment();
  const before = demo.requests.length;
  const page = await session.openPage(demo.url);
  const own: string[] = [];
  page.on('request', (request) => own.push(request.url()));
  await waitForMark(page, '晋创谷');
  await hoverMark(page, '“两高”项目');
  await waitForCard(page, '高耗能、高排放项目');
  const source = await (await fetch(demo.url)).text();
  const [seen, written] = await page.evaluate(serialise, source, CARD_HOST);
  expect(seen).toBe(written);
  // The page's own files, once, and the fetch of this test: nothing was asked for on the extension's behalf.
  expect(demo.requests.slice(before).sort()).toEqual(['/', '/', '/demo.css']);
  expect(own.filter((url) => !url.startsWith(session.origin))).toEqual([]);
  await page.close();
});

it('follows text that is added, changed and removed', async () => {
  const { session, pages } = environment();
  const page = await session.openPage(`${pages.url}strict.csp.html`);
  await waitForMark(page, '晋创谷');
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = '建设一城两区三门户';
    document.body.append(added);
  });
  await waitForMark(page, '一城两区三门户');
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('p');
    if (first?.firstChild) first.firstChild.nodeValue = '推广四好农村路';
    second?.remove();
  });
  await waitForMark(page, '四好农村路');
  await expect.poll(async () => (await readMarks(page)).map(({ text }) => text)).toEqual(['四好农村路']);
  await page.close();
});

it('works under a strict policy, and breaks none of its rules', async () => {
  const { session, pages } = environment();
  const page = await session.openPage(`${pages.url}strict.csp.html`);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  // Its own style sheet has been let in.
  expect((await measureCard(page)).width).toBeGreaterThan(200);
  expect(said).toEqual([]);
  await page.close();
});

it('does nothing on a page without Han characters', async () => {
  const { session, pages } = environment();
  const page = await session.openPage(`${pages.url}latin.html`);
  await pause(500);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  // It is still there when such text arrives.
  await page.evaluate(() => document.body.append('晋创谷'));
  await waitForMark(page, '晋创谷');
  await page.close();
});
