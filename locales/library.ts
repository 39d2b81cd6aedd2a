/** The texts of the library's shell, its browsing and its settings. */
import en from './en/library.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/library.json';
import zhTW from './zh-TW/library.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function libraryMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
