/** Calls back once the document holds Han text: at once, or when some arrives. */
export function whenHan(hasHan: (text: string) => boolean, signal: AbortSignal, then: () => void): void {
  if (holds(document, hasHan)) return then();
  const observer = new MutationObserver((records) => {
    const found = records.some((record) =>
      record.type === 'characterData'
        ? hasHan(record.target.nodeValue ?? '')
        : [...record.addedNodes].some((node) => holds(node, hasHan)),
    );
    if (!found) return;
    observer.disconnect();
    then();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Walks text nodes until the first hit: on a Chinese page that is the title. */
function holds(root: Node, hasHan: (text: string) => boolean): boolean {
  if (root.nodeType === Node.TEXT_NODE) return hasHan(root.nodeValue ?? '');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (hasHan(walker.currentNode.nodeValue ?? '')) return true;
  return root instanceof Element && root.shadowRoot !== null && holds(root.shadowRoot, hasHan);
}
