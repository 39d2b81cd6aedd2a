/** The marking script: every frame has it, and one without Han text pays for a look at its text nodes only. It is run by `whenLoaded`. */
import '../../dom/highlight.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hasHan } from '../../dom/elements.ts';
import { startFrame } from './frame.ts';
import { STOP_KEY } from './stop-key.ts';
import { whenHan } from './when-han.ts';
import { WHERE } from './where.ts';

/** A frame smaller than this is an advertisement or a button. CSS pixels. */
const LEAST = { width: 240, height: 160 };

export default defineContentScript({
  ...WHERE,
  main() {
    // The extension may have been updated while the page was loading.
    if (!('highlights' in CSS) || !isAlive()) return;
    const world = globalThis as { [STOP_KEY]?: () => void };
    world[STOP_KEY]?.();
    // What a script of ours left behind that Firefox ended without a word when it updated the extension.
    if (CSS.highlights.delete('note-active'))
      for (const old of document.querySelectorAll('cezhu-card,cezhu-sheet')) old.remove();
    const lifetime = new AbortController();
    const { signal } = lifetime;
    world[STOP_KEY] = () => lifetime.abort();
    const start = () => startFrame(lifetime, isAlive);
    let isWaiting = true;
    const look = () => {
      if (!isWaiting || isTiny()) return;
      isWaiting = false;
      whenHan(hasHan, signal, start);
    };
    addEventListener('resize', look, { signal });
    look();
  },
});

function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

function isTiny(): boolean {
  return window !== window.top && (innerWidth < LEAST.width || innerHeight < LEAST.height);
}
