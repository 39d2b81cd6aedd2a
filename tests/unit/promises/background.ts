/** The background's handlers of messages without a browser: what each is asked, and what it would have done. */
import { vi } from 'vitest';

type Handler = (message: { data: unknown; sender: unknown }) => unknown;

export const ORIGIN = 'chrome-extension://ours/';
/** Who may speak to the background, and who may not. */
export const SENDERS = {
  /** One of our own pages in a tab. */
  own: { id: 'ours', url: `${ORIGIN}library.html`, tab: { id: 7, url: `${ORIGIN}library.html` }, frameId: 0 },
  /** Our script in a page of the web, which the page may have got hold of. */
  page: {
    id: 'ours',
    url: 'https://example.org/',
    origin: 'https://example.org',
    tab: { id: 1, index: 0, windowId: 1, url: 'https://example.org/', title: '网页' },
    frameId: 0,
  },
} as const;

/** What is neither our script nor our page, by any of the ways a sender could pretend. */
export const STRANGERS: Readonly<Record<string, object>> = {
  'another extension': { id: 'theirs', url: 'chrome-extension://theirs/library.html' },
  'another extension in our address': { id: 'theirs', url: `${ORIGIN}library.html` },
  nobody: {},
  'a page without an extension': { url: 'https://example.org/', tab: SENDERS.page.tab, frameId: 0 },
};

/** Calls to the browser that do something, in order. */
export const acts: string[] = [];
export const handlers = new Map<string, Handler>();

const act = (name: string) => (): Promise<undefined> => {
  acts.push(name);
  return Promise.resolve(undefined);
};
const event = { addListener: () => undefined };
const reading = () => Promise.resolve({});

/** A browser that notes every act and has nothing stored. */
export const browserStub = {
  runtime: {
    id: 'ours',
    getURL: (path: string) => ORIGIN + path.replace(/^\//u, ''),
    getManifest: () => ({ version: '1' }),
    getPlatformInfo: reading,
    onInstalled: event,
    onStartup: event,
  },
  storage: {
    local: { get: reading, set: act('storage.set'), remove: act('storage.remove'), onChanged: event },
    session: { get: reading, set: act('session.set'), remove: act('session.remove') },
  },
  scripting: {
    executeScript: act('executeScript'),
    insertCSS: act('insertCSS'),
    removeCSS: act('removeCSS'),
  },
  tabs: {
    create: act('tabs.create'),
    query: () => Promise.resolve([]),
    onRemoved: event,
  },
  action: { setBadgeText: act('badge'), setBadgeBackgroundColor: act('badge') },
  alarms: { get: () => Promise.resolve({}), create: act('alarm'), onAlarm: event },
};

/** Registers all handlers as the background does. */
export async function startBackground(): Promise<void> {
  Object.assign(globalThis, {
    __BUNDLED_PACK__: { id: 'cezhu-bundled', version: '1' },
    __LOOPBACK__: false,
    fetch: () => {
      acts.push('fetch');
      return Promise.reject(new Error('no network in this test'));
    },
  });
  for (const method of ['warn', 'error'] as const) vi.spyOn(console, method).mockReturnValue(undefined);
  const [{ listenToPages }, { listenToStudy }, { listenToPacks }] = await Promise.all([
    import('../../../entrypoints/background/pages.ts'),
    import('../../../entrypoints/background/study.ts'),
    import('../../../entrypoints/background/packs.ts'),
  ]);
  listenToPages();
  listenToStudy();
  listenToPacks();
}
