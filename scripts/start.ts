/**
 * `npm start`: builds the extension and opens it on the demo page in an installed browser. Where there is no display,
 * it reads the page itself: it hovers every term, prints what the card says and writes a screenshot.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox, hasDisplay } from './browsers.ts';
import { startSession, type ExtensionSession } from './extension-session.ts';
import { needBrowsers, type BrowserName } from './need-browsers.ts';
import { waitForCard } from './page-card.ts';
import { hoverMark, pause, readMarks, waitForMark } from './page-marks.ts';
import { serveFolder } from './serve.ts';
import { build, ROOT } from './tools.ts';

const SCREENSHOT = join('.output', 'demo.png');

const name: BrowserName =
  findChromium() === undefined && findFirefox() !== undefined ? 'firefox' : 'chromium';
needBrowsers([name]);

console.log('Building …');
const built = await build(name === 'chromium' ? 'chrome' : 'firefox');
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}

const server = await serveFolder(join(ROOT, 'demo'));
const session = await startSession(
  name,
  hasDisplay() ? { headless: false } : { headless: true, language: 'zh-CN' },
);
try {
  if (hasDisplay()) await stayOpen(session, server.url);
  else await report(session, server.url);
} finally {
  await session.close();
  await server.close();
}

async function stayOpen(session: ExtensionSession, url: string): Promise<void> {
  await session.openPage(url);
  console.log(`The demo page is open: ${url}\nRest the pointer on a marked term. Close the browser to end.`);
  await new Promise<void>((resolve) => {
    session.browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

async function report(session: ExtensionSession, url: string): Promise<void> {
  const page = await session.openPage(url);
  await page.setViewport({ width: 1200, height: 3000 });
  await waitForMark(page, '晋创谷');
  const terms = [...new Set((await readMarks(page)).map(({ text }) => text))];
  console.log(`No display: here is what a reader would see. ${terms.length} different terms on ${url}\n`);
  for (const term of terms) {
    await hoverMark(page, term);
    const card = await waitForCard(page, '');
    console.log(`【${term}】\n${card.replace(/^/gmu, '    ')}\n`);
    await page.keyboard.press('Escape');
  }
  await page.setViewport({ width: 1200, height: 900 });
  await hoverMark(page, '一城两区三门户');
  await waitForCard(page, '一城');
  // It fades in.
  await pause(500);
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  await page.screenshot({ path: join(ROOT, SCREENSHOT) as `${string}.png` });
  console.log(`Screenshot: ${SCREENSHOT}`);
}
