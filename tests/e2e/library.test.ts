import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, inject, it } from 'vitest';
import { waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';

const environment = useBrowser();
const PATIENCE = { timeout: 10_000 };
let library: Page;

afterEach(() => library?.close());

async function open(hash: string): Promise<void> {
  library = await environment().session.openExtensionPage(`library.html${hash}`);
  await library.waitForSelector('main h1', PATIENCE);
}

const hash = () => library.evaluate(() => location.hash);
const heading = () => library.$eval('main h1', ({ textContent }) => textContent);
const headingIs = (text: string) => expect.poll(heading, PATIENCE).toBe(text);
const scrolled = () => library.evaluate(() => scrollY);
const goBack = () => library.evaluate(() => history.back());
const firstRow = () => library.$eval('[data-row-focus]', ({ textContent }) => textContent);

it('opens an entry by its address: meaning, source and what belongs to it', async () => {
  await open('#/term/sanlv-sandu');
  await headingIs('三率三度');
  await library.waitForSelector('.timeline .parts', PATIENCE);
  const text = await library.$eval('main', (main) => main.textContent);
  for (const part of ['签约开工率', '运城市2025年政府工作报告', '三率、三度']) expect(text).toContain(part);
  await expect.poll(() => library?.title(), PATIENCE).toContain('三率三度');
  await library.waitForSelector('.related a[href^="#/term/"]', PATIENCE);
});

it('shows glosses in traditional characters at the press of a switch, in every view', async () => {
  await open('#/settings');
  const press = async () => {
    await library.waitForSelector('[role=switch]');
    await library.$$eval('[role=switch]', (switches) =>
      switches
        .map((one) => one as HTMLElement)
        .find(({ textContent }) => /繁体|繁體|traditional/iu.test(textContent))
        ?.click(),
    );
  };
  await press();
  for (const [view, text] of [
    ['#/term/sanlv-sandu', '投產達效率'],
    ['#/search?q=三率', '三率三度'],
    ['#/study', ''],
    ['#/saved', ''],
    ['#/settings', ''],
  ] as const) {
    await library.$eval('main h1', (left) => left.setAttribute('data-left', ''));
    await library.evaluate((to) => (location.hash = to), view);
    await library.waitForSelector('main h1:not([data-left])', PATIENCE);
    await expect
      .poll(() => library.$eval('main', ({ textContent }) => textContent), PATIENCE)
      .toContain(text);
    expect(await library.$eval('.fault-place', ({ textContent }) => textContent)).toBe('');
  }
  await press();
});

it('goes from a filtered list to an entry and back to the same place, with the focus on its heading', async () => {
  await open('#/browse?theme=rural');
  await library.waitForSelector('[data-row-focus]', PATIENCE);
  await library.evaluate(() => document.querySelector<HTMLElement>('.chosen a')?.click());
  await expect.poll(hash, PATIENCE).toBe('#/browse');
  await library.evaluate(() => scrollTo({ top: 4000, behavior: 'instant' }));
  await expect
    .poll(() => library.$$eval('[role=listitem]', (items) => Number(items.at(-1)?.ariaPosInSet)), PATIENCE)
    .toBeGreaterThan(40);
  const place = await scrolled();
  const opened = await library.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row-focus]')];
    const row = rows.find((one) => one.getBoundingClientRect().top > 200);
    row?.click();
    return row?.querySelector('.entry-headword')?.textContent ?? '';
  });
  await headingIs(opened);
  expect(await scrolled()).toBe(0);
  await expect.poll(() => library.evaluate(() => document.activeElement?.localName), PATIENCE).toBe('h1');
  await goBack();
  await expect.poll(hash, PATIENCE).toBe('#/browse');
  await expect.poll(scrolled, PATIENCE).toBe(place);
  await goBack();
  await expect.poll(hash, PATIENCE).toBe('#/browse?theme=rural');
});

it('searches from the keyboard alone', async () => {
  await open('#/browse');
  await library.waitForSelector('[data-row-focus]', PATIENCE);
  await library.keyboard.press('/');
  await library.keyboard.type('slsd');
  await expect.poll(hash, PATIENCE).toBe('#/search?q=slsd');
  await expect.poll(firstRow, PATIENCE).toContain('三率三度');
  await library.keyboard.press('ArrowDown');
  await library.keyboard.press('Enter');
  await headingIs('三率三度');
  // One step of the history for the whole query.
  await goBack();
  await expect.poll(hash, PATIENCE).toBe('#/search?q=slsd');
  await goBack();
  await expect.poll(hash, PATIENCE).toBe('#/browse');
});

it('shows nothing as a hit for nonsense, and says so of an entry that is not there', async () => {
  await open('#/search?q=qwrtzp');
  await library.waitForSelector('.notice-title', PATIENCE);
  expect(await library.$$('[data-row-focus]')).toEqual([]);
  await library.evaluate(() => location.assign('#/term/no-such-entry'));
  await library.waitForSelector('.notice .action', PATIENCE);
  await library.click('.notice .action');
  await expect.poll(hash, PATIENCE).toBe('#/browse');
});

it('changes marks on an open page, and follows a change of language in another tab', async () => {
  const { session, demo } = environment();
  const article = await session.openPage(demo.url);
  await waitForMark(article, '晋创谷');
  await open('#/settings');
  const choose = (value: string) =>
    library.evaluate(
      (chosen) => document.querySelector<HTMLElement>(`input[value="${chosen}"]`)?.click(),
      value,
    );
  await library.waitForSelector('input[value="background"]', PATIENCE);
  await choose('background');
  await article.bringToFront();
  const styles = () =>
    article.evaluate(() =>
      [...CSS.highlights].flatMap(([name, { size }]) => (size > 0 ? [name.split('-')[1]] : [])),
    );
  await expect.poll(async () => [...new Set(await styles())], PATIENCE).toEqual(['background']);
  const other = await session.openExtensionPage('library.html#/settings');
  await other.waitForSelector('input[value="en"]', PATIENCE);
  await other.evaluate(() => document.querySelector<HTMLElement>('input[value="en"]')?.click());
  await headingIs('Settings');
  await choose('zh-TW');
  await headingIs('設定');
  expect(await library.evaluate(() => document.documentElement.lang)).toBe('zh-TW');
  await Promise.all([article.close(), other.close()]);
});

it.runIf(inject('browser') === 'chromium').each(['light', 'dark'])(
  'axe finds no fault, %s',
  async (scheme) => {
    await open('#/browse');
    await library.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const { source } = axe;
    for (const [to, ready] of [
      ['#/browse?theme=energy', '[data-row-focus]'],
      ['#/term/sanlv-sandu', '.related a'],
      ['#/search?q=sanlv', '[data-row-focus]'],
      ['#/settings', '.settings kbd'],
    ] as const) {
      await library.evaluate((address) => location.assign(address), to);
      await library.waitForSelector(`main ${ready}`, PATIENCE);
      // The page's policy lets no inline script in; the driver's own evaluation is not bound by it.
      await library.evaluate(source);
      const found = await library.evaluate(async () => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
        return (await inPage.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found, to).toEqual([]);
    }
  },
);
