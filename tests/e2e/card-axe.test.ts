/** The open card, in its closed shadow tree on a real page, by the rules of axe and by the tree that screen readers get. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { CARD_HOST, waitForCard } from '../../scripts/page-card.ts';
import { hoverMark } from '../../scripts/page-marks.ts';
import { readShadowTree } from '../../scripts/shadow-tree.ts';
import { useBrowser } from './environment.ts';

const environment = useBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe follows the roots that a page can follow: for it alone, ours is shown. */
const RUN = `async (root) => {
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  const { violations, passes } = await axe.run(root.host);
  delete root.host.shadowRoot;
  const faults = violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));
  return JSON.stringify({ faults, passes: passes.length });
}`;

async function check(page: Page): Promise<{ faults: string[]; passes: number }> {
  await page.evaluate(AXE);
  const host = await readShadowTree(page, CARD_HOST);
  const root = host?.children[0];
  if (!root) throw new Error('there is no card');
  return JSON.parse(await root.call(RUN)) as { faults: string[]; passes: number };
}

it.each([
  ['晋创谷', '促进四链融合'],
  ['“三率”“三度”', '签约开工率'],
  ['“两高”项目', '高耗能'],
])('has no violations: %s', async (text, gloss) => {
  const { session, demo } = environment();
  const page = await session.openPage(demo.url);
  await hoverMark(page, text);
  await waitForCard(page, gloss);
  const { faults, passes } = await check(page);
  expect(faults).toEqual([]);
  // It has looked inside.
  expect(passes).toBeGreaterThan(8);
  await page.close();
});
