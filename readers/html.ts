/** The readable part of a saved page. */
import { Readability } from '@mozilla/readability';
import { isPageFurniture } from '../core/extract/headings.ts';
import { linesOf } from './dom-lines.ts';
import { MAX_DEPTH, MAX_ELEMENTS } from './limits.ts';
import { Unreadable } from './read-problem.ts';

export interface PageText {
  readonly title: string;
  readonly lines: string[];
}

/**
 * Readability tells where the article begins and ends; its lines are then taken from the page itself, because Readability
 * drops what it thinks are lists of links, and that may be the notes. Sentences right below the article belong to it too.
 */
export function readPage(parse: () => Document): PageText {
  const page = parse();
  const title = (page.querySelector('title')?.textContent ?? '').trim();
  const lines = linesOf(page.body ?? page.documentElement);
  if (lines.length === 0) throw new Unreadable('no-text');
  // It takes the document apart, so it gets one of its own.
  const article = isTame(page) ? articleOf(parse()) : null;
  return { title: article?.title.trim() || title, lines: article ? stretch(lines, article.lines) : lines };
}

/** Whether Readability can be let loose on the page. */
function isTame(page: Document): boolean {
  let elements = 0;
  let depth = 0;
  for (let element: Element | null = page.body; element; elements += 1) {
    if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) return false;
    if (element.firstElementChild) {
      element = element.firstElementChild;
      depth += 1;
      continue;
    }
    while (element && !element.nextElementSibling) {
      element = element === page.body ? null : element.parentElement;
      depth -= 1;
    }
    element = element?.nextElementSibling ?? null;
  }
  return true;
}

function articleOf(page: Document): { title: string; lines: string[] } | null {
  try {
    const article = new Readability<Node>(page, { serializer: (node) => node, charThreshold: 200 }).parse();
    return article?.content ? { title: article.title ?? '', lines: linesOf(article.content) } : null;
  } catch {
    return null;
  }
}

/** Fewer lines than this share of the page's sentences, and Readability has found a teaser, not the article. */
const ENOUGH = 0.3;

function stretch(lines: string[], article: readonly string[]): string[] {
  const kept = new Set(article);
  const isProse = (line: string) => line.length >= PROSE && /[。；：:]/u.test(line);
  const prose = lines.filter(isProse);
  if (prose.filter((line) => kept.has(line)).length < prose.length * ENOUGH) return lines;
  const from = lines.findIndex((line) => kept.has(line));
  let to = lines.findLastIndex((line) => kept.has(line)) + 1;
  // The article's tail: stop at the page's foot, allow headings and short lines between sentences.
  for (let i = to, gap = 0; i < lines.length && gap < MAX_GAP; i += 1) {
    const line = lines[i] ?? '';
    if (isPageFurniture(line)) break;
    if (isProse(line)) {
      to = i + 1;
      gap = 0;
    } else gap += 1;
  }
  return lines.slice(Math.max(0, from), to);
}
const PROSE = 12;
const MAX_GAP = 4;
