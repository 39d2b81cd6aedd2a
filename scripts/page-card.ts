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
