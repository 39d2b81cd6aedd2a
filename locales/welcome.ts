/** The texts of the page of the first run. */
import en from './en/welcome.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/welcome.json';
import zhTW from './zh-TW/welcome.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function welcomeMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
