/** What a reader sees of the extension on a page: marked text. Read from outside, as a page could. */
import type { Page } from 'puppeteer-core';

export interface Mark {
  readonly text: string;
  /** Viewport coordinates of the middle of its first line. */
  readonly x: number;
  readonly y: number;
}

/**
 * All registered ranges in reading order. The registry is shared with the page; only those near the viewport are in it.
 * A range whose text has just been cut short paints nothing until it is read anew, so it is passed over.
 */
export async function readMarks(page: Page): Promise<Mark[]> {
  return await page.evaluate(() => {
    const found = new Map<string, { text: string; x: number; y: number }>();
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        if (!startContainer.isConnected) continue;
        const range = document.createRange();
        try {
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
        } catch {
          continue;
        }
        const rect = range.getClientRects()[0];
        if (!rect) continue;
        const mark = { text: range.toString(), x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
        found.set(`${Math.round(rect.x)} ${Math.round(rect.y)}`, mark);
      }
    }
    return [...found.values()].sort((a, b) => a.y - b.y || a.x - b.x);
  });
}

/** Waits until text like this is marked, and gives all marks. Throws with what was marked instead. */
export async function waitForMark(page: Page, text: string, timeout = 10_000): Promise<Mark[]> {
  const end = Date.now() + timeout;
  for (;;) {
    const marks = await readMarks(page);
    if (marks.some((mark) => mark.text === text)) return marks;
    if (Date.now() > end)
      throw new Error(
        `${text} is not marked; marked: ${marks.map((mark) => mark.text).join(' ') || 'nothing'}`,
      );
    await pause(100);
  }
}

/** Scrolls until the first mark with this text is in the middle of the window, and lets the pointer rest on it. */
export async function hoverMark(page: Page, text: string): Promise<void> {
  await bringIntoView(page, text);
  await page.mouse.move(1, 1);
  await pause(300);
  const mark = (await waitForMark(page, text)).find((candidate) => candidate.text === text);
  if (mark === undefined) throw new Error(`${text} is no longer marked`);
  await page.mouse.move(mark.x, mark.y, { steps: 3 });
}

/** Ranges are registered near the viewport only, so the page is read as a reader would: from the top, by half windows. */
async function bringIntoView(page: Page, text: string): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  for (let atEnd = false; !atEnd;) {
    const marks = await waitForMark(page, text, 400).catch(() => []);
    const mark = marks.find((candidate) => candidate.text === text);
    atEnd = await page.evaluate((y) => {
      const before = scrollY;
      scrollBy({ top: y === null ? innerHeight / 2 : y - innerHeight / 2, behavior: 'instant' });
      return y === null && scrollY === before;
    }, mark?.y ?? null);
    if (mark !== undefined) return;
  }
  await waitForMark(page, text);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
