/** The texts of the workbench and of the reading page. */
import en from './en/workbench.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/workbench.json';
import zhTW from './zh-TW/workbench.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function workbenchMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
