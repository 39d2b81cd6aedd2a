/** True for every kind of Chinese: zh, zh-CN, zh-Hant-TW … */
export function isChinese(language: string): boolean {
  return /^zh\b/iu.test(language);
}
