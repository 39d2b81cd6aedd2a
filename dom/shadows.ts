/**
 * The open shadow roots of a page. `attachShadow` fires no event, so elements are looked at again and again: each time
 * those that are likely to be given one, as far as the walks have met them, and some of all others.
 */
import { nameOf, shadowOf } from './own-names.ts';

/** What no event tells of (a late shadow root, a block moved by a script) is looked for this often. Milliseconds. */
export const LOOK_EVERY_MS = 700;

/** One look at likely hosts takes no longer. Milliseconds. */
const LIKELY_MS = 2;

/** One look at all elements in turn: some 2,000 of them, more than most pages have. Milliseconds. */
const TURN_MS = 0.8;

export interface Shadows {
  readonly all: ReadonlySet<ShadowRoot>;
  /** A walk has come to an element. */
  meet(element: Element): void;
  /** The text of a root has been forgotten: it is scanned again when a walk comes to its host. */
  forget(root: Node): void;
  /** Looks at elements that had no shadow root so far; goes on where it left off. Needs no walk to have met them. */
  look(): void;
  /** Gives the roots, and those that come, the style of marks: a rule for highlights holds in its own tree only. */
  dress(sheet: CSSStyleSheet): void;
  /** Takes the style out again: what we leave behind is nothing. */
  leave(): void;
}

/** @param onRoot is handed a root whose text has to be scanned; `isNew` where it was not known before */
export function createShadows(onRoot: (root: ShadowRoot, isNew: boolean) => void): Shadows {
  const all = new Set<ShadowRoot>();
  const likely = new Set<Element>();
  const forgotten = new WeakSet<Node>();
  let sheet: CSSStyleSheet | undefined;

  function meet(element: Element): void {
    const root = shadowOf(element);
    if (!root) {
      // What holds text of its own is no host as a rule. Which names may be hosts is not asked.
      if (nameOf(element).includes('-') || !element.firstChild) likely.add(element);
      return;
    }
    const isNew = !all.has(root);
    if (!isNew && !forgotten.delete(root)) return;
    all.add(root);
    if (isNew && sheet) adopt(root, sheet);
    onRoot(root, isNew);
  }

  /**
   * Looks at every element there is, also in roots that are found meanwhile; pauses now and then. Where it pauses
   * differs each time: should that element be taken away, the walk through its tree ends there.
   */
  function* goRound(): Generator<void> {
    let count = 0;
    for (const roots of [[document], all]) {
      for (const root of roots) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
        for (let element; (element = walker.nextNode() as Element | null);) {
          if (shadowOf(element) && isThere(element)) meet(element);
          if (++count % 64 === 0) yield;
        }
      }
    }
  }
  let round = goRound();

  return {
    all,
    meet,
    forget: (root) => void forgotten.add(root),
    look() {
      for (const root of all) if (!isThere(root)) all.delete(root);
      let end = performance.now() + LIKELY_MS;
      let left = likely.size;
      for (const element of likely) {
        if (left-- === 0 || (left % 64 === 0 && performance.now() > end)) break;
        likely.delete(element);
        if (isThere(element)) meet(element);
      }
      end = performance.now() + TURN_MS;
      while (performance.now() < end) {
        if (!round.next().done) continue;
        round = goRound();
        return;
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

/** A node that was made in a frame may be dead once that frame is gone: Firefox throws whatever is asked. */
function isThere(node: Node): boolean {
  try {
    return node.isConnected;
  } catch {
    return false;
  }
}

function adopt(root: ShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
