/** Pages that take our names, fight the card, or are no pages at all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { CARD_HOST, measureCard, readCard, waitForCard } from '../../scripts/page-card.ts';
import { hoverMark, pause, readMarks, waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';
import { pagesOfEachTest, testPageOpener } from './opened-pages.ts';
import { termsByFrame } from './page-cases/frame-terms.ts';

const environment = useBrowser();

const opened = pagesOfEachTest();
const open = testPageOpener(environment, opened);

/** Ids of the entries the top frame is marked with, as the extension counts. */
async function termsOf(page: Page): Promise<string[]> {
  const popup = await environment().session.openExtensionPage('popup.html');
  const [top] = await termsByFrame(popup, page.url());
  await popup.close();
  return top?.terms && 'terms' in top.terms ? top.terms.terms.map(({ id }) => id) : [];
}

it('marks a form whose fields are named like what a node has', async () => {
  const page = await open('hostile-names.html');
  await waitForMark(page, '三率三度');
  expect((await readMarks(page)).map(({ text }) => text)).toEqual(['晋创谷', '吨半粮', '三率三度']);
  await hoverMark(page, '吨半粮');
  await waitForCard(page, '吨半粮');
});

it('marks and explains in a document whose pictures are named like what a document has', async () => {
  const page = await open('hostile-document.html');
  await expect.poll(() => termsOf(page)).toEqual(['jinchuanggu']);
  await page.bringToFront();
  const mark = await page.evaluate(() => {
    const { x, y, width, height } =
      document.getElementsByTagName('p')[0]?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + Math.min(20, width / 2), y: y + height / 2 };
  });
  await page.mouse.move(1, 1);
  await page.mouse.move(mark.x, mark.y, { steps: 3 });
  await waitForCard(page, '促进四链融合');
});

it('shows its card whatever the page’s styles say of it', async () => {
  const page = await open('hostile-style.html');
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  const box = await measureCard(page);
  expect(box.width).toBeGreaterThan(200);
  expect(box.height).toBeGreaterThan(60);
  const seen = await page.evaluate(
    (name, { x, y, width, height }) => {
      const host = document.querySelector(name);
      if (!host) return null;
      const { display, visibility, opacity, clipPath, transform, filter, animationName, contentVisibility } =
        getComputedStyle(host);
      const at = document.elementFromPoint(x + width / 2, y + height / 2);
      return {
        styles: [display, visibility, opacity, clipPath, transform, filter, animationName, contentVisibility],
        isOnTop: at === host,
      };
    },
    CARD_HOST,
    { ...box },
  );
  expect(seen).toEqual({
    styles: ['block', 'visible', '1', 'none', 'none', 'none', 'none', 'visible'],
    isOnTop: true,
  });
});

it('lives with a page that covers, empties, clones and hides its card', async () => {
  const page = await open('frame.html');
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  const clones = await page.evaluate((name) => {
    const host = document.querySelector<HTMLElement>(name);
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: white';
    document.body.append(cover);
    cover.showPopover();
    const clone = host?.cloneNode(true) as HTMLElement;
    document.body.append(clone);
    host?.replaceChildren();
    host?.hidePopover();
    let shadow = 'attached';
    try {
      host?.attachShadow({ mode: 'open' });
    } catch {
      shadow = 'refused';
    }
    return {
      text: clone.textContent,
      inner: clone.shadowRoot,
      shadow,
      cover: cover.matches(':popover-open'),
    };
  }, CARD_HOST);
  expect(clones).toEqual({ text: '', inner: null, shadow: 'refused', cover: true });
  await page.evaluate((name) => {
    for (const one of document.querySelectorAll(`${name}, body > [popover]`)) one.remove();
  }, CARD_HOST);
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
});

it('is not ended by any event of the page, nor by a page that writes itself anew', async () => {
  const page = await open('frame.html');
  await waitForMark(page, '晋创谷');
  await page.evaluate(() => {
    for (const type of [
      'wxt:content-script-started',
      'abort',
      'pagehide',
      'unload',
      'beforeunload',
      'freeze',
      'pageshow',
      'resize',
    ])
      for (const target of [window, document, document.documentElement])
        target.dispatchEvent(new Event(type));
    postMessage({ type: 'wxt:content-script-started', contentScriptName: 'content' }, '*');
    document.body.insertAdjacentHTML('beforeend', '<p>吨半粮</p>');
  });
  await waitForMark(page, '吨半粮');
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><title>新写的页面</title><p>建设三率三度</p>');
    document.close();
  });
  await waitForMark(page, '三率三度');
});

it('does not answer events that no reader made, with the card open', async () => {
  const page = await open('frame.html');
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await page.evaluate((name) => {
    const host = document.querySelector(name);
    for (const target of [window, document, document.body, host])
      for (const type of ['Escape', 'Enter', 's', 'p'])
        target?.dispatchEvent(
          new KeyboardEvent('keydown', { key: type, bubbles: true, composed: true, cancelable: true }),
        );
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'mouseup', 'click'])
      for (const target of [document.body, host])
        target?.dispatchEvent(
          new PointerEvent(type, { clientX: 1, clientY: 1, bubbles: true, composed: true }),
        );
  }, CARD_HOST);
  await pause(800);
  expect(await readCard(page)).toContain('促进四链融合');
});

it('works in a file, and in a PDF leaves the browser’s viewer alone', async () => {
  const { session } = environment();
  const folder = mkdtempSync(join(tmpdir(), 'cezhu-file-'));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><p>建设晋创谷</p>');
  writeFileSync(join(folder, 'page.pdf'), PDF);
  try {
    const page = await session.openPage(pathToFileURL(join(folder, 'page.html')).href);
    opened.push(page);
    // Browsers ask the reader for access to files, and their drivers do not give it everywhere: marked or not, but whole.
    await pause(1500);
    expect(['', '晋创谷']).toContain((await readMarks(page)).map(({ text }) => text).join());
    expect(await page.$eval('p', ({ outerHTML }) => outerHTML)).toBe('<p>建设晋创谷</p>');
    const pdf = await session.browser.newPage();
    opened.push(pdf);
    await pdf.goto(pathToFileURL(join(folder, 'page.pdf')).href, { timeout: 5000 }).catch(() => undefined);
    await pause(500);
    // The extension goes on.
    const after = await open('frame.html');
    await waitForMark(after, '晋创谷');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('leaves a document of XML as it is', async () => {
  const page = await open('data.xml');
  await pause(1000);
  const terms = await page.evaluate(() => {
    const own = document.getElementsByTagNameNS('urn:example:report', 'term');
    return [...own].map((term) => `${term.getAttributeNames().join()} ${term.textContent}`);
  });
  expect(terms).toEqual(['id 晋创谷', 'id 吨半粮']);
  const after = await open('frame.html');
  await waitForMark(after, '晋创谷');
});

/** One empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
`;
