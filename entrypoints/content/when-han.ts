/** A frame waits here until there is something to do: most pages have no Han text and never will. */
import { createShadows, LOOK_EVERY_MS } from '../../dom/shadows.ts';

const WATCHED: MutationObserverInit = { subtree: true, childList: true, characterData: true };

/** Calls back once the document or an open shadow root in it holds Han text: at once, or when some arrives. */
export function whenHan(hasHan: (text: string) => boolean, signal: AbortSignal, then: () => void): void {
  let isOver = false;
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      (type === 'childList' ? addedNodes : [target]).forEach(look);
  });
  const shadows = createShadows(watch);
  const timer = setInterval(() => document.hidden || shadows.look(), LOOK_EVERY_MS);
  signal.addEventListener('abort', end);
  watch(document);
  if (!isOver) shadows.look();

  function watch(root: Node): void {
    if (isOver) return;
    observer.observe(root, WATCHED);
    look(root);
  }

  function look(node: Node): void {
    if (isOver || !holds(node, hasHan)) return;
    end();
    then();
  }

  function end(): void {
    isOver = true;
    observer.disconnect();
    clearInterval(timer);
  }
}

/** Walks text nodes until the first hit: on a Chinese page that is the title. */
function holds(root: Node, hasHan: (text: string) => boolean): boolean {
  if (root.nodeType === Node.TEXT_NODE) return hasHan(root.nodeValue ?? '');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (hasHan(walker.currentNode.nodeValue ?? '')) return true;
  return false;
}
