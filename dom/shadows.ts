/**
 * The open shadow roots of a page. `attachShadow` fires no event, so elements that could be given one are looked at
 * again and again: those the walks have met, a few milliseconds at most each time.
 */
import { nameOf, shadowOf } from './own-names.ts';

/** On a larger page only custom elements and empty ones are looked at again: what holds text of its own is no host as a rule. */
const SMALL_PAGE = 2000;

/** One look takes no longer. Milliseconds. */
const LOOK_MS = 2;

export interface Shadows {
  readonly all: ReadonlySet<ShadowRoot>;
  /** A walk has come to an element. */
  meet(element: Element): void;
  /** The text of a root has been forgotten: it is scanned again when a walk comes to its host. */
  forget(root: Node): void;
  /** Looks at some of the elements that had no shadow root so far; goes on where it left off. */
  look(): void;
  /** Gives the roots, and those that come, the style of marks: a rule for highlights holds in its own tree only. */
  dress(sheet: CSSStyleSheet): void;
  /** Takes the style out again: what we leave behind is nothing. */
  leave(): void;
}

/** @param onRoot is handed a root whose text has to be scanned; `isNew` where it was not known before */
export function createShadows(onRoot: (root: ShadowRoot, isNew: boolean) => void): Shadows {
  const all = new Set<ShadowRoot>();
  const candidates = new Set<Element>();
  const forgotten = new WeakSet<Node>();
  let sheet: CSSStyleSheet | undefined;

  function meet(element: Element): void {
    const root = shadowOf(element);
    if (!root) {
      // Which names may be hosts is not asked: what cannot be one is only looked at in vain.
      if (nameOf(element).includes('-') || candidates.size < SMALL_PAGE || !element.firstChild)
        candidates.add(element);
      return;
    }
    const isNew = !all.has(root);
    if (!isNew && !forgotten.delete(root)) return;
    all.add(root);
    if (isNew && sheet) adopt(root, sheet);
    onRoot(root, isNew);
  }

  return {
    all,
    meet,
    forget: (root) => void forgotten.add(root),
    look() {
      for (const root of all) if (!root.host.isConnected) all.delete(root);
      const end = performance.now() + LOOK_MS;
      let left = candidates.size;
      for (const element of candidates) {
        if (left-- === 0 || (left % 64 === 0 && performance.now() > end)) return;
        candidates.delete(element);
        if (element.isConnected) meet(element);
      }
    },
    dress(now) {
      sheet = now;
      for (const root of all) adopt(root, now);
    },
    leave() {
      for (const root of all)
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

function adopt(root: ShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
