/** Reads from a document what the core decides a page's region and year by. */
import type { ContextText } from '../core/page-context.ts';

/** So much of the beginning of the text is read. UTF-16 code units. */
const BODY_LENGTH = 8000;

/** Dates and issuers: sites of governments name both, in their own ways of writing. */
const DATELINES =
  '[name$=date i],[name$=sitename i],[name$=source i],[property$=published_time],[property$=site_name]';
const HEADLINES = '[name=articletitle i],[property$=og\\:title]';

/** What stands above the text: cheap to read, since little is searched that the browser does not keep a list of. */
export function readHead(page: Document): Omit<ContextText, 'body'> {
  const metas = (selector: string) => [...(page.head?.querySelectorAll(selector) ?? [])];
  const textOf = (elements: (Element | null)[]) =>
    elements
      .map((element) => element?.getAttribute('content') ?? (element && beginningOf(element, 300)))
      .join('\n')
      .trim()
      .slice(0, 600);
  const lesser = () => page.getElementsByTagName('h2')[0] ?? page.querySelector('[role=heading]');
  const time = page.getElementsByTagName('time')[0];
  return {
    title: page.title,
    heading:
      textOf([...page.getElementsByTagName('h1')].slice(0, 2)) || textOf([lesser(), ...metas(HEADLINES)]),
    dateline: [textOf(metas(DATELINES)), time?.getAttribute('datetime') ?? time?.textContent]
      .join('\n')
      .slice(0, 300),
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
