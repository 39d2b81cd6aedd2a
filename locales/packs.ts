/** The texts of packs, subscriptions and the reader's own terms. */
import en from './en/packs.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/packs.json';
import zhTW from './zh-TW/packs.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function packMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
