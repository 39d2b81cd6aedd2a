/** The least any matcher must do: walk the text nodes and touch each code unit once. */
export function touchAll(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let sum = 0;
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text;
    for (let at = 0; at < data.length; at++) sum = (sum + data.charCodeAt(at)) | 0;
  }
  return sum;
}

/** Calls back with the text of every node. */
export function eachText(root: Node, take: (text: string) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) take((walker.currentNode as Text).data);
}
