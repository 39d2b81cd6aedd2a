/** The texts for what went wrong on a page of ours, wherever it has no place of its own there. */
import en from './en/faults.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/faults.json';
import zhTW from './zh-TW/faults.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function faultMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
