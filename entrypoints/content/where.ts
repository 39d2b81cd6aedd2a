/** Where the marking script runs: for the manifest alone. The build leaves it out of the script itself (wxt.config.ts). */
import type { IsolatedWorldContentScriptDefinition } from 'wxt';

export const WHERE: Omit<IsolatedWorldContentScriptDefinition, 'main'> = {
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  // A script that comes later makes the page's load event wait for it; see `whenLoaded`.
  runAt: 'document_start',
};
