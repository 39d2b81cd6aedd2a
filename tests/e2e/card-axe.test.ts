/** The open card, in its closed shadow tree on a real page, by the rules of axe and by the tree that screen readers get. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, inject, it } from 'vitest';
import { CARD_HOST, findInCard, MENU_BUTTON, pressInCard, waitForCard } from '../../scripts/page-card.ts';
import { hoverMark } from '../../scripts/page-marks.ts';
import { readShadowTree } from '../../scripts/shadow-tree.ts';
import { command } from './commands.ts';
import { useBrowser } from './environment.ts';
import { pagesOfEachTest } from './opened-pages.ts';

const environment = useBrowser();

const opened = pagesOfEachTest();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe follows the roots that a page can follow: for it alone, ours is shown. */
const RUN = `async (root) => {
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  const { violations, passes } = await axe.run(root.host);
  delete root.host.shadowRoot;
  const faults = violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));
  return JSON.stringify({ faults, passes: passes.map(({ id }) => id) });
}`;

/**
 * axe cannot tell what lies behind a text in a closed tree, so its contrast is measured here: WCAG 1.4.3, 4.5 to 1.
 * In the card every colour is plain, and nothing lies over another thing.
 */
const MEASURE = `(root) => {
  const rgb = (text) => text.match(/[\\d.]+/gu).map(Number);
  const light = (parts) => {
    const [r, g, b] = parts.slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const ground = rgb(getComputedStyle(at).backgroundColor);
      if (ground[3] !== 0) return ground;
    }
    throw new Error('nothing lies behind ' + element.outerHTML);
  };
  const measured = [];
  const walker = document.createTreeWalker(root.querySelector('[role=dialog]'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const [one, other] = [light(rgb(getComputedStyle(element).color)), light(groundOf(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    measured.push({ text: walker.currentNode.data.slice(0, 20), ratio });
  }
  return JSON.stringify(measured);
}`;

async function check(page: Page): Promise<{ faults: string[]; passes: string[] }> {
  await page.evaluate(AXE);
  const host = await readShadowTree(page, CARD_HOST);
  const root = host?.children[0];
  if (!root) throw new Error('there is no card');
  return JSON.parse(await root.call(RUN)) as { faults: string[]; passes: string[] };
}

/** Media features the driver gives no name of its own. Chromium only. */
async function emulate(page: Page, name: string, value: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

async function open(text: string, gloss: string): Promise<Page> {
  const { session, demo } = environment();
  const page = await session.openPage(`${demo.url}?${performance.now()}`);
  opened.push(page);
  await hoverMark(page, text);
  await waitForCard(page, gloss);
  return page;
}

async function expectNoFault(page: Page): Promise<void> {
  const { faults, passes } = await check(page);
  expect(faults).toEqual([]);
  // It has looked inside.
  expect(passes).toEqual(expect.arrayContaining(['button-name', 'aria-dialog-name']));
  const host = await readShadowTree(page, CARD_HOST);
  const measured = JSON.parse((await host?.children[0]?.call(MEASURE)) ?? '') as { ratio: number }[];
  expect(measured.length).toBeGreaterThan(6);
  expect(measured.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
}

it.each([
  ['a term', '晋创谷', '促进四链融合'],
  ['one with parts', '“三率”“三度”', '签约开工率'],
])('has no violations: %s', async (_, text, gloss) => {
  await expectNoFault(await open(text, gloss));
});

it('has none with all of its senses unfolded', async () => {
  const page = await open('“两高”项目', '高耗能');
  const host = await readShadowTree(page, CARD_HOST);
  const unfold = `(root) => {
    const folds = [...root.querySelectorAll('details')];
    for (const fold of folds) fold.open = true;
    return String(folds.length);
  }`;
  expect(Number(await host?.children[0]?.call(unfold))).toBeGreaterThan(0);
  await expectNoFault(page);
});

it('has none with a way back, pinned, with its menu open', async () => {
  const page = await open('晋创谷', '促进四链融合');
  await pressInCard(page, /四链融合/u);
  await waitForCard(page, '创新、产业、资金、人才');
  await expectNoFault(page);
  await command(environment().session, page, 'pin-card');
  await pressInCard(page, MENU_BUTTON);
  await findInCard(page, /全文附注|Article/u);
  await expectNoFault(page);
});

it.runIf(inject('browser') === 'chromium').each([
  ['prefers-color-scheme', 'dark'],
  ['prefers-contrast', 'more'],
  ['forced-colors', 'active'],
])('has none where the reader has set %s: %s', async (name, value) => {
  const page = await open('晋创谷', '促进四链融合');
  await emulate(page, name, value);
  await expectNoFault(page);
});

it('has none as a sheet in a narrow window', async () => {
  const { session, demo } = environment();
  const page = await session.openPage(`${demo.url}?${performance.now()}`);
  opened.push(page);
  await page.setViewport({ width: 360, height: 640 });
  await hoverMark(page, '晋创谷');
  await waitForCard(page, '促进四链融合');
  await expectNoFault(page);
});

it.runIf(inject('browser') === 'chromium')('is all there in the tree that screen readers get', async () => {
  const page = await open('晋创谷', '促进四链融合');
  const session = await page.createCDPSession();
  const read = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const below = (node: (typeof nodes)[number] | undefined): typeof nodes =>
      node ? [node, ...(node.childIds ?? []).flatMap((id) => below(byId.get(id)))] : [];
    const seen = (from: string) =>
      below(nodes.find(({ role, name }) => role?.value === from && name?.value !== undefined))
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, properties }) => ({
          role: String(role?.value),
          name: String(name?.value ?? ''),
          live: properties?.find((property) => property.name === 'live')?.value.value as unknown,
        }));
    return { dialog: seen('dialog'), status: seen('status') };
  };
  // It speaks a moment after it is there.
  await expect
    .poll(async () => (await read()).status.map(({ name }) => name).join(''))
    .toContain('晋创谷：促进四链融合');
  const { dialog, status } = await read();
  expect(status[0]?.live).toBe('polite');
  expect(dialog[0]).toMatchObject({ role: 'dialog', name: '晋创谷' });
  const texts = dialog.filter(({ role }) => role === 'StaticText').map(({ name }) => name);
  expect(texts.join('')).toMatch(/促进四链融合.*政府工作报告/su);
  const buttons = dialog.filter(({ role }) => role === 'button' || role === 'MenuButton');
  expect(buttons.every(({ name }) => name !== '')).toBe(true);
  expect(buttons.length).toBeGreaterThanOrEqual(6);
  expect(buttons.map(({ name }) => name).join()).toMatch(
    /(?:收藏此词|Save).*(?:固定|Pin).*(?:更多|More).*(?:关闭|Close).*四链融合.*(?:复制引文|Copy)/u,
  );
  await session.detach();
});
