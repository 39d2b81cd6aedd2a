/** The marking script: every frame has it, and one without Han text pays for a look at its text nodes only. */
import '../../dom/highlight.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hasHan } from '../../dom/text-runs.ts';
import { startFrame } from './frame.ts';
import { whenHan } from './when-han.ts';

/** A frame smaller than this is an advertisement or a button. CSS pixels. */
const LEAST = { width: 240, height: 160 };

/** Set in our isolated world, so that a script brought in a second time replaces the first. */
const STOP_KEY = 'cezhuStop';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // Else WXT posts our id to the page, and a forged event could end us.
  noScriptStartedPostMessage: true,
  main() {
    if (!('highlights' in CSS) || isTiny()) return;
    const world = globalThis as { [STOP_KEY]?: () => void };
    world[STOP_KEY]?.();
    const lifetime = new AbortController();
    world[STOP_KEY] = () => lifetime.abort();
    whenHan(hasHan, lifetime.signal, () => startFrame(lifetime, () => browser.runtime?.id !== undefined));
  },
});

function isTiny(): boolean {
  return window !== window.top && (innerWidth < LEAST.width || innerHeight < LEAST.height);
}
