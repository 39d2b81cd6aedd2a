/** The card as a reader has it on a page. */
import type { Page } from 'puppeteer-core';
import { pause } from './page-marks.ts';
import { readShadowTree, type Box, type ShadowNode } from './shadow-tree.ts';

/** The card's host element: what the extension adds to a page, and all it adds. */
export const CARD_HOST = 'cezhu-card';

/** The card's texts, a block each line; null while there is none. */
export async function readCard(page: Page): Promise<string | null> {
  const dialog = await readDialog(page);
  return dialog === null
    ? null
    : textOf(dialog)
        .trim()
        .replace(/\s*\n\s*/gu, '\n');
}

/** Where the card is. Throws while there is none. */
export async function measureCard(page: Page): Promise<Box> {
  const dialog = await readDialog(page);
  if (dialog === null) throw new Error('there is no card');
  return await dialog.measure();
}

/** Waits for a card with this text, and gives all of its texts. */
export async function waitForCard(page: Page, text: string, timeout = 10_000): Promise<string> {
  const end = Date.now() + timeout;
  for (;;) {
    const card = await readCard(page);
    if (card?.includes(text)) return card;
    if (Date.now() > end) throw new Error(`no card with ${text}; the card: ${card ?? 'none'}`);
    await pause(50);
  }
}

export async function waitForNoCard(page: Page, timeout = 5000): Promise<void> {
  const end = Date.now() + timeout;
  for (;;) {
    const card = await readCard(page);
    if (card === null) return;
    if (Date.now() > end) throw new Error(`the card is still there: ${card}`);
    await pause(50);
  }
}

/** Buttons with a picture and no text, by their place among the card's tools: save, pin, menu, close. */
export const MENU_BUTTON = Symbol('menu');
export const SAVE_BUTTON = Symbol('save');

/** So is the way back to the entry before: it is the first of them. */
export const BACK_BUTTON = Symbol('back');

/** Counted from the card's last tool, but for the way back, which is the first. */
const PLACES: ReadonlyMap<Pressable, number> = new Map<Pressable, number>([
  [SAVE_BUTTON, -4],
  [MENU_BUTTON, -2],
]);

type Pressable = RegExp | typeof MENU_BUTTON | typeof SAVE_BUTTON | typeof BACK_BUTTON;

/** Waits for something in the card that can be pressed and says this, in any language, and presses it. */
export async function pressInCard(page: Page, what: Pressable): Promise<void> {
  const { x, y } = await findInCard(page, what);
  await page.mouse.click(x, y);
}

/** The middle of what can be pressed and says this, in the viewport's CSS pixels; waits for it. */
export async function findInCard(page: Page, what: Pressable): Promise<Pick<Box, 'x' | 'y'>> {
  const end = Date.now() + 5000;
  for (;;) {
    const dialog = await readDialog(page);
    const buttons = dialog === null ? [] : [...walk(dialog)].filter(isButton);
    const tools = buttons.filter((button) => deepText(button) === '');
    const found =
      what instanceof RegExp
        ? buttons.find((one) => what.test(deepText(one)))
        : tools.at(PLACES.get(what) ?? 0);
    const box = await found?.measure();
    // A menu that is only just opening has no size yet.
    if (box && box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (Date.now() > end) throw new Error(`nothing to press says ${String(what)}`);
    await pause(50);
  }
}

/** All text below the first element with this name, shadow trees included; '' where there is none. */
export async function readTexts(page: Page, host: string): Promise<string> {
  const tree = await readShadowTree(page, host);
  return tree === null ? '' : deepText(tree);
}

function* walk(node: ShadowNode): Generator<ShadowNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

function isButton({ tag, role }: ShadowNode): boolean {
  return tag === 'button' || role === 'button';
}

function deepText(node: ShadowNode): string {
  return node.text ?? node.children.map(deepText).join('');
}

async function readDialog(page: Page): Promise<ShadowNode | null> {
  const host = await readShadowTree(page, CARD_HOST);
  return host === null ? null : findDialog(host);
}

function findDialog(node: ShadowNode): ShadowNode | null {
  if (node.role === 'dialog') return node;
  for (const child of node.children) {
    const found = findDialog(child);
    if (found !== null) return found;
  }
  return null;
}

/** Set in a line of running text. */
const INLINE = new Set(['a', 'b', 'bdi', 'em', 'i', 'q', 'small', 'span', 'strong', 'sup']);
/** Labels of things to press, some of them out of sight, are not what the card says. */
const SILENT = new Set(['button', 'svg']);

function textOf(node: ShadowNode): string {
  if (node.text !== null) return node.text;
  if (SILENT.has(node.tag ?? '')) return '';
  const text = node.children.map(textOf).join('');
  return INLINE.has(node.tag ?? '') ? text : `\n${text}\n`;
}
