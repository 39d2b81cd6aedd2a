/** Reads from a document what the core decides a page's region and year by. */
import type { ContextText } from '../core/page-context.ts';

/** So much of the beginning of the text is read. UTF-16 code units. */
const BODY_LENGTH = 8000;

const DATES =
  'meta[property="article:published_time"],meta[name="publishdate"],meta[name="PubDate"],meta[name="date"]';

export function readContextText(page: Document): ContextText {
  const texts = (selector: string, most: number) =>
    [...page.querySelectorAll(selector)].slice(0, most).map((element) => element.textContent ?? '');
  const dates = [...page.querySelectorAll(DATES)].map((element) => element.getAttribute('content') ?? '');
  const times = [...page.querySelectorAll('time')]
    .slice(0, 1)
    .map((element) => element.getAttribute('datetime') ?? element.textContent ?? '');
  return {
    title: page.title,
    heading: texts('h1', 2).join('\n').slice(0, 300),
    dateline: [...dates, ...times].join('\n').slice(0, 200),
    body: beginningOf(page.body, BODY_LENGTH),
  };
}

/** The first text of an element, without walking the rest of it. */
function beginningOf(root: Node | null, length: number): string {
  if (!root) return '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length < length && walker.nextNode()) {
    const parent = walker.currentNode.parentElement?.localName;
    if (parent !== 'script' && parent !== 'style') text += walker.currentNode.nodeValue ?? '';
  }
  return text.slice(0, length);
}
