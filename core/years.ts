/** Circles, letters and noughts are all written for 〇. */
const WRITTEN_OUT = /(?:二[〇○零o0]|一九)..(?=年)/giu;

/** 二〇二五年 as 2025年. */
export function yearsInDigits(text: string): string {
  return text.replace(WRITTEN_OUT, (year) =>
    [...year].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''),
  );
}
