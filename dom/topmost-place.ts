/** Where a node of ours must be put to be seen and used. */
import { parentOf } from './own-names.ts';

/** An open modal dialog makes everything outside it inert, an element in full screen covers everything outside it. */
export function topmostPlace(near: Element): Element {
  return modalAround(near) ?? lastModal() ?? fullScreen() ?? document.documentElement;
}

/** The innermost open modal dialog around an element, through shadow roots. */
function modalAround(start: Element): Element | null {
  for (
    let node: Node | null = start;
    node !== null;
    node = parentOf(node) ?? (node as ShadowRoot).host ?? null
  ) {
    if (node instanceof HTMLDialogElement && node.matches(':modal')) return node;
  }
  return null;
}

/** Of several open modals the last in the document: pages put the one on top there. */
function lastModal(): Element | null {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

/** The element in full screen, unless it is one that shows nothing inside it. */
function fullScreen(): Element | null {
  const element = document.fullscreenElement;
  return element?.matches('video, audio, img, canvas, iframe, object, embed') ? null : element;
}
