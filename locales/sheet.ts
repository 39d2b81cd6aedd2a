/** The texts of the article with notes. */
import en from './en/sheet.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/sheet.json';
import zhTW from './zh-TW/sheet.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function sheetMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
