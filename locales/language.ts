/** Which of our languages a reader gets. */

import type { Language, LanguageChoice } from '../core/settings.ts';

/** True for every kind of Chinese: zh, zh-CN, zh-Hant-TW … */
export function isChinese(language: string): boolean {
  return /^zh\b/iu.test(language);
}

/** Ours for any BCP 47 tag: readers of traditional characters get zh-TW, other Chinese readers zh-CN, the rest English. */
export function languageOf(tag: string): Language {
  if (!isChinese(tag)) return 'en';
  return /\b(?:hant|tw|hk|mo)\b/iu.test(tag) ? 'zh-TW' : 'zh-CN';
}

/** What the reader chose, or else what the browser's language comes to. */
export function chosenLanguage(choice: LanguageChoice, browserLanguage: string): Language {
  return choice === 'auto' ? languageOf(browserLanguage) : choice;
}

/** The texts for a language tag. */
export function pick<T>(language: string, texts: Readonly<Record<Language, T>>): T {
  return texts[languageOf(language)];
}
