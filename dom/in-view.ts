/** The blocks a reader sees now, from the top down. Found by rectangles: a probe of a point takes as long as the page. */
import { isElement, isInline, isText } from './elements.ts';
import { boxOf, childrenOf, firstOf, nextOf, parentOf } from './own-names.ts';

/** More children than this are taken to stand one below another: the first in view is searched for by halves. */
const MANY_CHILDREN = 64;
/** After so many rectangles the rest of the view waits for its turn. */
const MOST_BOXES = 1500;

/** Yields each block with text of its own that is in view; null after each step between. */
export function* blocksInView(): Generator<Element | null> {
  const seen = new Set<Element>();
  const open: Element[] = document.body ? [document.body] : [];
  let boxes = 0;
  for (let at = open.pop(); at && boxes < MOST_BOXES; at = open.pop()) {
    if (hasOwnText(at)) {
      const block = blockAround(at);
      if (!seen.has(block)) yield block;
      seen.add(block);
      continue;
    }
    const { inView, asked } = childrenInView(at);
    boxes += asked;
    open.push(...inView.reverse());
    yield null;
  }
}

function blockAround(element: Element): Element {
  let block = element;
  for (let above = parentOf(block); isInline(block) && above && isElement(above); above = parentOf(above))
    block = above;
  return block;
}

/** In a long list only the beginning is looked at: what stands between its items tells as much. */
function hasOwnText(element: Element): boolean {
  let count = 0;
  for (let node = firstOf(element); node && count < MANY_CHILDREN; node = nextOf(node), count++)
    if (isText(node) && node.data.trim() !== '') return true;
  return false;
}

function childrenInView(element: Element): { readonly inView: Element[]; readonly asked: number } {
  const children = childrenOf(element);
  const areMany = children.length > MANY_CHILDREN;
  const inView: Element[] = [];
  const from = areMany ? firstInView(children) : 0;
  let at = from;
  for (; at < children.length && at - from < MOST_BOXES; at++) {
    const child = children[at] as Element;
    const { top, bottom, left, right } = boxOf(child);
    // Without a box are hidden elements, and those that only their children are laid out of.
    const hasBox = bottom > top || right > left;
    if (areMany && hasBox && top > innerHeight) break;
    const isInView = bottom >= 0 && top <= innerHeight && right >= 0 && left <= innerWidth;
    if (hasBox ? isInView : getComputedStyle(child).display === 'contents') inView.push(child);
  }
  return { inView, asked: at - from };
}

/** The number of the first child that reaches into the viewport. */
function firstInView(children: HTMLCollection): number {
  let [from, to] = [0, children.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (boxOf(children[middle] as Element).bottom < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
