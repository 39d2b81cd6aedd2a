/** Walks over parts of the page that bring the book up to date with the text that is there now. */
import { isLeftOut, isText } from './elements.ts';
import { scanRun, type Scanner } from './run-scanner.ts';
import type { Shadows } from './shadows.ts';
import { steadyRuns } from './steady-runs.ts';
import { nodesBetween, textsWithin } from './tree.ts';
import type { Hold } from './work.ts';

export interface PageWalk {
  scanner: Scanner;
  /** How often nodes were taken away from the page: a walk that pauses must know. */
  removals: number;
  /**
   * Scans all runs from `first` to `last`; yields whenever it may pause.
   * @param touched what was known of the text is forgotten first, and the other nodes of forgotten runs are put here;
   *   left out where nothing is known yet
   */
  walk(first: Node, last: Node, touched?: Set<Node>): Generator<Hold>;
  /**
   * Forgets all runs with text below a root; the other nodes of these runs are touched.
   * @returns false where there were more than `most` texts, and some may not be forgotten
   */
  forget(root: Node, touched: Set<Node>, most?: number): boolean;
  /** Forgets all runs that are not in the document any more, wherever they were. */
  forgetGone(touched: Set<Node>): Generator<void>;
}

export function createPageWalk(scanner: Scanner, shadows: Shadows): PageWalk {
  const { store } = scanner;

  function forgetText(node: Text, touched: Set<Node>): void {
    for (const run of store.dropText(node)) for (const { node: other } of run.pieces) touched.add(other);
  }

  function forget(root: Node, touched: Set<Node>, most = Infinity): boolean {
    for (const node of textsWithin(root)) {
      if (most-- < 0) return false;
      if (isText(node)) forgetText(node, touched);
      else shadows.forget(node);
    }
    return true;
  }

  const page: PageWalk = {
    scanner,
    removals: 0,
    *walk(first, last, touched) {
      if (document.designMode === 'on' || isLeftOut(first)) {
        for (const at of nodesBetween(first, last)) if (touched) forget(at, touched);
        return;
      }
      const visit = (node: Text | Element, isSkipped: boolean) => {
        if (isText(node)) {
          if (touched) forgetText(node, touched);
        } else if (!isSkipped) shadows.meet(node);
        else if (touched) forget(node, touched);
      };
      const walk = {};
      for (const { run, hold } of steadyRuns(first, last, () => page.removals, visit)) {
        if (run) scanRun(run, page.scanner, walk);
        yield hold;
      }
    },
    forget,
    *forgetGone(touched) {
      const all = [...store.runs];
      for (const run of all) {
        yield;
        if (run.pieces.every(({ node }) => node.isConnected)) continue;
        store.drop(run);
        for (const { node } of run.pieces) {
          touched.add(node);
          shadows.forget(node.getRootNode());
        }
      }
    },
  };
  return page;
}
