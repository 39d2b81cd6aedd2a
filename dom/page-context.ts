/** Reads from a document what the core decides a page's region and year by. */
import type { ContextText } from '../core/page-context.ts';

/** So much of the beginning of the text is read. UTF-16 code units. */
const BODY_LENGTH = 8000;

const DATES =
  'meta[property="article:published_time"],meta[name="publishdate"],meta[name="PubDate"],meta[name="date"]';

/** What stands above the text: cheap to read, since nothing is searched that the browser does not keep a list of. */
export function readHead(page: Document): Omit<ContextText, 'body'> {
  const headings = [...page.getElementsByTagName('h1')].slice(0, 2);
  const dates = [...(page.head?.querySelectorAll(DATES) ?? [])].map((element) =>
    element.getAttribute('content'),
  );
  const time = page.getElementsByTagName('time')[0];
  return {
    title: page.title,
    heading: headings.map((element) => beginningOf(element, 300)).join('\n'),
    dateline: [...dates, time?.getAttribute('datetime') ?? time?.textContent].join('\n').slice(0, 200),
  };
}

/** The beginning of the text. */
export function readBody(page: Document): string {
  return page.body ? beginningOf(page.body, BODY_LENGTH) : '';
}

/** The first text of an element, without walking the rest of it. */
function beginningOf(root: Node, length: number): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length < length && walker.nextNode()) {
    const parent = walker.currentNode.parentElement?.localName;
    if (parent !== 'script' && parent !== 'style') text += walker.currentNode.nodeValue ?? '';
  }
  return text.slice(0, length);
}
