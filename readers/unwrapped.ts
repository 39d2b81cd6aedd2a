import type { ReadText } from './read-file.ts';

/** The same text with the lines of a PDF put together into paragraphs, each on the page where it begins. Other kinds are returned as they are. */
export function unwrapped(read: ReadText): ReadText {
  const { wraps, pages = [], ...rest } = read;
  if (!wraps) return read;
  const paragraphs: string[] = [];
  const starts: number[] = [];
  for (const [i, line] of read.text.split('\n').slice(0, -1).entries()) {
    if (wraps[i] && paragraphs.length > 0) {
      const above = paragraphs.pop() ?? '';
      paragraphs.push(
        /[A-Za-z\d,]$/u.test(above) && /^[A-Za-z]/u.test(line) ? `${above} ${line}` : above + line,
      );
    } else {
      paragraphs.push(line);
      starts.push(pages[i] ?? 1);
    }
  }
  return { ...rest, text: paragraphs.map((line) => `${line}\n`).join(''), pages: starts };
}
