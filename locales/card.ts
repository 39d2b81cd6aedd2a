/**
 * The texts of an entry's card alone. The card is brought into pages and has a budget of bytes: named imports let the
 * bundler leave out what only the popup says.
 */
import en from './en/card.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/card.json';
import zhTW from './zh-TW/card.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function cardMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
