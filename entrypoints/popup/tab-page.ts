/** Asking the active tab: which site it is, what its frames have marked. */
import { browser } from 'wxt/browser';
import type { PageState } from '../../components/popup-model.ts';
import { sendMessage } from '../../messages.ts';
import { STOP_KEY } from '../content/stop-key.ts';
import { mergeFrames, type FrameAnswer } from './merge-frames.ts';
import { siteOf, type Site } from './site.ts';

/** A frame whose main thread is busy for longer than this is listed when it is asked again. */
const FRAME_PATIENCE_MS = 1000;

export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  readonly site: Site;
  /** True where the address is that of a PDF: Firefox's viewer does not say what it shows. */
  readonly isPdf: boolean;
  readonly title: string;
  /** True in a private window. */
  readonly incognito: boolean;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const { id, windowId, url, title = '', incognito } = tab;
  const isPdf = /^(?:https?|file):[^?#]*\.pdf(?:[?#]|$)/iu.test(url ?? '');
  return { id, windowId, site: siteOf(url), isPdf, title, incognito };
}

/** What the tab's page shows, apart from the reader's settings; `loading` where our script has not begun there. */
export async function readPage({ id, site, isPdf }: ActiveTab): Promise<PageState> {
  if (site.kind === 'browser') return { kind: 'browserPage' };
  const origins = [...site.origins];
  if (!(await browser.permissions.contains({ origins }))) {
    return site.kind === 'file' ? { kind: 'filePage' } : { kind: 'noAccess', origins };
  }
  const frames = await framesOf(id);
  // With access to the site, only the browser itself can refuse: stores, error pages, its own documents.
  if (frames === null) return { kind: isPdf ? 'pdfPage' : site.kind === 'file' ? 'filePage' : 'browserPage' };
  if (frames[0]?.type === PDF) return { kind: 'pdfPage' };
  if (frames[0]?.hasBegun === false) return { kind: 'loading' };
  const answers = await Promise.all(frames.map(({ frameId }) => askFrame(id, frameId)));
  return mergeFrames(answers.filter((answer) => answer !== null));
}

/** Scrolls the page to the next mention and shows its card there. */
export async function jumpTo(tab: ActiveTab, id: string, frameId: number): Promise<void> {
  await sendMessage('jumpTo', id, { tabId: tab.id, frameId });
}

/** Shows the article with its terms as footnotes, in the page itself; false where the page cannot. */
export async function openSheet(tab: ActiveTab): Promise<boolean> {
  return sendMessage('openSheet', undefined, { tabId: tab.id, frameId: 0 }).catch(() => false);
}

const PDF = 'application/pdf';

interface Frame {
  readonly frameId: number;
  /** MIME type of the document. */
  readonly type: string;
  readonly hasBegun: boolean;
}

/** The tab's frames and what they hold, the top one first; null if the browser lets no script in. */
async function framesOf(tabId: number): Promise<Frame[] | null> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: (key) => ({ type: document.contentType, hasBegun: key in globalThis }),
      args: [STOP_KEY],
    });
    return results
      .flatMap(({ frameId, result }) => (result ? { frameId, ...result } : []))
      .sort((one, other) => one.frameId - other.frameId);
  } catch {
    return null;
  }
}

async function askFrame(tabId: number, frameId: number): Promise<FrameAnswer | null> {
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), FRAME_PATIENCE_MS));
  // A frame without our script rejects: it was open before the extension was installed.
  const asked = sendMessage('listTerms', undefined, { tabId, frameId }).catch(() => null);
  const answer = await Promise.race([asked, patience]);
  return answer ? { frameId, answer } : null;
}
