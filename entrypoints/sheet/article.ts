/** The article of a page: its title and its prose, found by where the prose is densest. The page is only read. */
import { textRuns } from '../../dom/text-runs.ts';

export interface Block {
  readonly kind: 'heading' | 'text' | 'item';
  readonly text: string;
}

export interface Article {
  readonly title: string;
  /** Address without the part after `#`. */
  readonly url: string;
  readonly blocks: readonly Block[];
}

/** A text of this length with a pause in it is prose, not a label or a link. UTF-16 code units. */
const PROSE_LENGTH = 20;
const PAUSE = /[，。；！？]/u;
/** The smallest element that holds this share of a page's prose holds its article. */
const SHARE = 0.7;

/** What stands beside an article, wherever it is. */
const BESIDE =
  'nav, aside, footer, form, button, dialog, menu, [role=navigation], [role=complementary], [role=contentinfo]';

interface Found extends Block {
  readonly element: Element;
  readonly isProse: boolean;
}

/** The article of a document, or null where there is no prose in it. */
export function findArticle(page: Document): Article | null {
  if (!(page.body instanceof HTMLElement)) return null;
  const found = [...readBlocks(page.body)];
  const container = densest(found, page.body);
  if (!container) return null;
  const headline = findHeadline(found, container);
  const blocks = found.filter((one) => {
    if (one === headline || !container.contains(one.element)) return false;
    return one.isProse || one.kind === 'heading' || !one.element.closest('a');
  });
  return {
    title: headline?.text ?? page.title,
    url: page.location.href.replace(/#.*$/u, ''),
    blocks: blocks.map(({ kind, text }) => ({ kind, text })),
  };
}

function* readBlocks(body: Element): Generator<Found> {
  for (const run of textRuns(body)) {
    const element = run?.pieces[0]?.node.parentElement;
    if (!run || !element || element.closest(BESIDE) || !element.checkVisibility()) continue;
    const text = inOneLine(run.text);
    const isProse = text.length >= PROSE_LENGTH && PAUSE.test(text) && !element.closest('a');
    yield { element, text, isProse, kind: kindOf(element) };
  }
}

function kindOf(element: Element): Block['kind'] {
  if (element.closest('h1, h2, h3, h4, h5, h6')) return 'heading';
  return element.closest('li') ? 'item' : 'text';
}

/** The smallest element that holds most of the prose, or null where there is none. */
function densest(found: readonly Found[], body: Element): Element | null {
  const held = new Map<Element, number>();
  for (const { element, text, isProse } of found) {
    if (!isProse) continue;
    for (let at: Element | null = element; at; at = at === body ? null : at.parentElement)
      held.set(at, (held.get(at) ?? 0) + text.length);
  }
  const most = (held.get(body) ?? 0) * SHARE;
  if (most === 0) return null;
  let container = body;
  for (;;) {
    const inner = [...container.children].find((child) => (held.get(child) ?? 0) >= most);
    // A single paragraph is no container: what stands beside it belongs to the article too.
    if (!inner || found.some(({ element }) => inner === element || element.contains(inner))) return container;
    container = inner;
  }
}

/** The first main heading of the article, or the last one before it. */
function findHeadline(found: readonly Found[], container: Element): Found | null {
  const headings = found.filter(({ element }) => element.closest('h1'));
  const before = headings.findLast(
    ({ element }) => element.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return headings.find(({ element }) => container.contains(element)) ?? before ?? null;
}

/** One line without invisible characters. A line break between Chinese characters is none of the text. */
function inOneLine(text: string): string {
  return text
    .replaceAll(/[\u200b\u00ad\ufeff]/gu, '')
    .replaceAll(
      /(?<=[\u2010-\u201f\u3000-\u9fff\uff00-\uffef])[ \t]*\n\s*(?=[\u2010-\u201f\u3000-\u9fff\uff00-\uffef])/gu,
      '',
    )
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
