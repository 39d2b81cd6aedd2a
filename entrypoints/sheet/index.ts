/** The script of the article with notes: it only announces itself to the marking script of the same isolated world. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { SHEET_KEY } from './contract.ts';
import { showSheet } from './show-sheet.tsx';

export default defineUnlistedScript(() => {
  if (Object.hasOwn(globalThis, SHEET_KEY)) return;
  Object.defineProperty(globalThis, SHEET_KEY, { value: showSheet, configurable: true });
});
