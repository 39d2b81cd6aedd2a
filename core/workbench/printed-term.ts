/** From a headword as it is printed to the term it stands for. */

/** Quotation marks say nothing to the matcher; a canonical headword goes without. */
export const withoutQuotes = (printed: string): string => printed.replaceAll(/[“”‘’「」『』"]/gu, '').trim();

/** 三保, 双减, 四风: such stand in ordinary text, so they count only in quotation marks. */
export const needsQuotes = (folded: string): boolean =>
  folded.length <= 2 ||
  /^[一二三四五六七八九十两双]\p{Script=Han}$/u.test(folded) ||
  /^[\d+]+$/u.test(folded);
