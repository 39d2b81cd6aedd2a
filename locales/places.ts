/** The texts of context menu and address bar. */
import en from './en/places.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/places.json';
import zhTW from './zh-TW/places.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function placesMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
