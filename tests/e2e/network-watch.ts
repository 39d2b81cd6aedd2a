/** Every request the extension makes, from wherever in it, as the browser itself sees it. */
import type { Browser, CDPSession, Target } from 'puppeteer-core';
import type { ExtensionSession } from '../../scripts/extension-session.ts';

export interface NetworkWatch {
  /** Addresses asked for so far, the extension's own files apart. */
  addresses(): Promise<readonly string[]>;
}

/** To be called before the session begins to do anything. */
export function watchNetwork(session: ExtensionSession): Promise<NetworkWatch> {
  return session.name === 'chromium' ? watchChromium(session) : watchFirefox(session);
}

/** The network of every target: workers and our own pages are ours whole, of a page of the web what scripts ask for. */
async function watchChromium({ browser, origin }: ExtensionSession): Promise<NetworkWatch> {
  const asked: string[] = [];
  const attached = new Set<Target>();
  const attach = async (target: Target) => {
    if (
      attached.has(target) ||
      !['service_worker', 'page', 'background_page', 'other'].includes(target.type())
    )
      return;
    attached.add(target);
    const client: CDPSession = await target.createCDPSession();
    client.on('Network.requestWillBeSent', ({ request, initiator, type }) => {
      const isOurs = target.url().startsWith(origin) || request.url.startsWith(origin);
      // A page of the web asks for its own things too; nothing of ours is fetched by a script in it.
      const byScript = initiator.type === 'script' && type !== 'Document';
      if ((isOurs || byScript) && !isAtHand(request.url, origin)) asked.push(request.url);
    });
    await client.send('Network.enable');
  };
  for (const target of browser.targets()) await attach(target).catch(() => undefined);
  browser.on('targetcreated', (target) => void attach(target).catch(() => undefined));
  return { addresses: () => Promise.resolve([...asked]) };
}

function isAtHand(url: string, origin: string): boolean {
  return url.startsWith(origin) || /^(?:data|blob|about|chrome-extension):/u.test(url);
}

/** What puppeteer's types keep to themselves. */
interface BidiBrowser {
  readonly connection: {
    send(
      method: string,
      params: object,
    ): Promise<{ result: { contexts: readonly { context: string }[]; result: { value: string } } }>;
  };
}

/** In Firefox's own process every channel is announced, with whose request it is. */
const OBSERVE = `() => {
  const asked = (globalThis.cezhuAsked = []);
  const policyOf = (principal) =>
    principal?.addonPolicy ?? principal?.contentScriptAddonPolicy ??
    (principal?.isExpandedPrincipal ? principal.allowList.map(policyOf).find(Boolean) : null);
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
    const policy = policyOf(triggeringPrincipal) ?? policyOf(loadingPrincipal);
    if (policy?.id === 'cezhu@cezhu.example') asked.push(channel.URI.spec);
  }, 'http-on-modify-request');
}`;

async function watchFirefox({ browser }: ExtensionSession): Promise<NetworkWatch> {
  await inFirefoxItself(browser, OBSERVE);
  return {
    addresses: async () =>
      JSON.parse(await inFirefoxItself(browser, '() => JSON.stringify(globalThis.cezhuAsked)')) as string[],
  };
}

async function inFirefoxItself(browser: Browser, functionDeclaration: string): Promise<string> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const done = await connection.send('script.callFunction', {
    functionDeclaration,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  });
  return done.result.result.value;
}
