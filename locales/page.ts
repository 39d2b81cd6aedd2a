/** What the reading script itself says on a page. */
import en from './en/page.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/page.json';
import zhTW from './zh-TW/page.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function pageMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
