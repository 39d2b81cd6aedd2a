/**
 * One page, and what must be marked on it: written from the list of what a page may do to a term. The same cases run
 * on the marking alone (cases.test.ts) and in the built extension in both browsers (tests/e2e/page-cases.test.ts).
 * This file and the tables touch no browser when they are loaded: Node reads them for their names and markup.
 */

/** `text`, or `text→entry`, or `text→entry~words of the gloss`; what stands apart in one mark is joined by `…`. */
export type ExpectedMark = string;

export interface PageCase {
  readonly name: string;
  /** The content of the page's `main`. */
  readonly markup: string;
  /** Every mark of the page, in any order; those after `change` where there is one. */
  readonly marks: readonly ExpectedMark[];
  readonly title?: string;
  /** More for the page's `head`: its dates. */
  readonly head?: string;
  /** The marks before `change`. */
  readonly before?: readonly ExpectedMark[];
  /** What the page's own script does once the page is marked. */
  readonly change?: (page: Document) => unknown;
  /** Looked at again after this time, because a wrong mark would come late. Milliseconds. */
  readonly again?: number;
}

type Row = readonly [name: string, markup: string, marks: readonly ExpectedMark[], more?: Partial<PageCase>];

/** Cases, one a line. */
export function table(...rows: readonly Row[]): readonly PageCase[] {
  return rows.map(([name, markup, marks, more]) => ({ name, markup, marks, ...more }));
}

/** Entries that are written by their usual spelling alone. */
const USUAL: Readonly<Record<string, string>> = {
  晋创谷: 'jinchuanggu',
  晉創谷: 'jinchuanggu',
  三率三度: 'sanlv-sandu',
  两高项目: 'lianggao-xiangmu',
  无废城市: 'wufei-chengshi',
  乡村e镇: 'xiangcun-e-zhen',
  乡村Ｅ镇: 'xiangcun-e-zhen',
  四好农村路: 'sihao-nongcun-lu',
  一城两区三门户: 'yicheng-liangqu-sanmenhu',
  三个一批: 'sange-yipi',
  吨半粮: 'dunbanliang',
  源网荷储: 'yuan-wang-he-chu',
  三区三线: 'sanqu-san-xian',
};

export interface Expectation {
  readonly text: string;
  readonly entry: string;
  /** Words that the chosen sense's gloss holds; empty where the sense does not matter. */
  readonly gloss: string;
}

/** Throws for a text that needs its entry named. */
export function parseMark(mark: ExpectedMark): Expectation {
  const [text = '', target = ''] = mark.split('→');
  const [named = '', gloss = ''] = target.split('~');
  const entry = named || USUAL[plain(text)];
  if (entry === undefined) throw new Error(`which entry is ${mark}?`);
  return { text, entry, gloss };
}

/** Without what may stand between the characters of a term. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cf}\p{Mn}…“”‘’「」『』"']/gu, '');
}

/** The first element of the page that a selector names. Throws where there is none. */
export function find(page: Document, selector: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The first text node in such an element. */
export function textIn(page: Document, selector: string): Text {
  const node = find(page, selector).firstChild;
  if (node?.nodeType !== 3) throw new Error(`no text in ${selector}`);
  return node as Text;
}

/** Markup as nodes of that page. */
export function nodes(page: Document, markup: string): DocumentFragment {
  return page.createRange().createContextualFragment(markup);
}

/** Attaches an open shadow root with this content. */
export function attach(host: Element, markup: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.append(nodes(host.ownerDocument, markup));
  return root;
}
