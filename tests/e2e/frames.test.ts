/** Frames of every kind, and what the top frame tells them. */
import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import { pause, waitForMark } from '../../scripts/page-marks.ts';
import { useBrowser } from './environment.ts';
import { pagesOfEachTest, testPageOpener } from './opened-pages.ts';
import { termsByFrame } from './page-cases/frame-terms.ts';

const environment = useBrowser();

const opened = pagesOfEachTest();
const openPage = testPageOpener(environment, opened);

interface FrameSpec {
  readonly src?: string;
  readonly srcdoc?: string;
  readonly width?: number;
  readonly height?: number;
  readonly sandbox?: string;
  /** Written into the frame by the page. */
  readonly written?: string;
}

async function open(specs: readonly FrameSpec[]): Promise<Page> {
  const page = await openPage('empty.html');
  await page.evaluate((list) => {
    for (const { written, width = 300, height = 200, ...attributes } of list) {
      const frame = document.createElement('iframe');
      Object.assign(frame, attributes, { width: String(width), height: String(height) });
      if (attributes.sandbox !== undefined) frame.setAttribute('sandbox', attributes.sandbox);
      document.body.append(frame);
      if (written) frame.contentDocument?.body.append(written);
    }
  }, specs as FrameSpec[]);
  return page;
}

/** The entries of all child frames, once there are so many; or whatever there is in the end. */
async function entriesIn(page: Page, count: number): Promise<string[]> {
  // A tab that is covered is not drawn, and what is not drawn is not told of its size.
  await page.bringToFront();
  await pause(500);
  const popup = await environment().session.openExtensionPage('popup.html');
  const read = async () => {
    const frames = await termsByFrame(popup, page.url());
    return frames.flatMap(({ isTop, terms }) =>
      !isTop && terms && 'terms' in terms ? terms.terms.map(({ id }) => id) : [],
    );
  };
  await expect
    .poll(async () => (await read()).length)
    .toBe(count)
    .catch(() => undefined);
  // What should stay out has had its time too.
  await pause(300);
  const found = await read();
  await popup.close();
  return found.toSorted();
}

const TERM = '<p>建设晋创谷</p>';

it('marks same-origin, cross-origin, srcdoc, blank and nested frames', async () => {
  const { pages } = environment();
  const elsewhere = pages.url.replace('127.0.0.1', 'localhost');
  const page = await open([
    { src: 'frame.html' },
    { src: `${elsewhere}frame.html` },
    { srcdoc: TERM },
    { src: 'about:blank', written: '建设晋创谷' },
    { written: '建设晋创谷' },
    { src: 'nested.html', width: 500, height: 400 },
    { src: 'frame.html', sandbox: 'allow-scripts' },
  ]);
  expect(await entriesIn(page, 7)).toEqual(Array.from({ length: 7 }, () => 'jinchuanggu'));
});

it('marks a blank frame that is written anew, and one that goes elsewhere', async () => {
  const page = await open([{}, { src: 'empty.html' }]);
  await pause(300);
  await page.evaluate(() => {
    const [blank, other] = document.querySelectorAll('iframe');
    const inner = blank?.contentDocument;
    inner?.open();
    inner?.write('<!doctype html><p>建设晋创谷</p>');
    inner?.close();
    if (other) other.src = 'frame.html';
  });
  expect(await entriesIn(page, 2)).toEqual(['jinchuanggu', 'jinchuanggu']);
});

it('bears a node that comes from a frame which is gone', async () => {
  const page = await openPage('frame.html');
  const thrown: unknown[] = [];
  page.on('pageerror', (error) => thrown.push(error));
  await waitForMark(page, '晋创谷');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const made = frame.contentDocument!.createElement('x-made');
    made.textContent = '吨半粮';
    frame.contentDocument!.body.append(made);
    document.body.append(made);
    frame.remove();
  });
  // What is looked at again and again has been looked at.
  await pause(2000);
  await page.evaluate(() => document.body.append('四好农村路'));
  await waitForMark(page, '四好农村路');
  expect(thrown).toEqual([]);
});

it.skipIf(inject('browser') === 'firefox')(
  'marks frames of no origin (Firefox lets no content script in)',
  async () => {
    const page = await open([
      { srcdoc: TERM, sandbox: '' },
      { src: `data:text/html;charset=utf-8,${encodeURIComponent(TERM)}` },
    ]);
    expect(await entriesIn(page, 2)).toEqual(['jinchuanggu', 'jinchuanggu']);
  },
);

it('leaves frames smaller than 240 × 160 alone until they grow', async () => {
  const page = await open([
    { src: 'frame.html', width: 239, height: 400 },
    { src: 'frame.html', width: 400, height: 159 },
    { src: 'frame.html', width: 1, height: 1 },
    { src: 'frame.html', width: 240, height: 160 },
  ]);
  expect(await entriesIn(page, 1)).toEqual(['jinchuanggu']);
  await page.bringToFront();
  await page.evaluate(async () => {
    const small = document.querySelectorAll('iframe')[2]!;
    const grown = new Promise((resolve) => small.contentWindow!.addEventListener('resize', resolve));
    [small.width, small.height] = ['400', '300'];
    await grown;
  });
  expect(await entriesIn(page, 2)).toEqual(['jinchuanggu', 'jinchuanggu']);
});

it('tells a frame which place and year the page is about', async () => {
  const page = await openPage('about-2025.html');
  expect(await entriesIn(page, 1)).toEqual(['15-jian-shengji-minsheng-shishi']);
});

it('does not edit with the reader: a frame that is an editor', async () => {
  const editor = `${TERM}<script>document.designMode = 'on'</script>`;
  const page = await open([{ srcdoc: editor }, { srcdoc: TERM }]);
  await page.waitForFunction(() => document.querySelector('iframe')?.contentDocument?.designMode === 'on');
  expect(await entriesIn(page, 1)).toEqual(['jinchuanggu']);
});

it.each([
  ['document.xhtml', ['晋创谷', '无废城市', '乡村e镇']],
  ['drawing.svg', ['晋创谷', '无废城市']],
  ['report.txt', ['晋创谷', '无废\n城市']],
  ['quirks.html', ['晋创谷']],
  ['shadow-declared.html', ['晋创谷']],
  ['shadow-late.html', ['无废城市']],
])('marks a document of another kind: %s', async (file, expected) => {
  const page = await openPage(file);
  const texts = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString();
        }),
      ),
    );
  await expect.poll(texts).toEqual(expected);
});
