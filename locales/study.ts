/** The texts of revision, saved terms, exports and backup. */
import en from './en/study.json';
import { pick } from './language.ts';
import zhCN from './zh-CN/study.json';
import zhTW from './zh-TW/study.json';

const texts = { 'zh-CN': zhCN, 'zh-TW': zhTW, en } satisfies Record<string, typeof zhCN>;

export function studyMessages(language: string): typeof zhCN {
  return pick(language, texts);
}
