/** Every text a reader sees, by language. Adding a language is adding a file with the same keys. */
import * as en from './en.json';
import * as zhCN from './zh-CN.json';
import { isChinese } from './language.ts';

export type Messages = Omit<typeof zhCN, 'default'>;

// The annotation is what makes a key that English lacks a type error.
const english: Messages = en;

/** The texts for a BCP 47 language tag: Chinese readers get Chinese, everyone else English. */
export function messagesFor(language: string): Messages {
  return isChinese(language) ? zhCN : english;
}
