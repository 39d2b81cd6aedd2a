/** A real browser with the built extension in it: for the end-to-end tests, the demo and the screenshots. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium, findFirefox } from './browsers.ts';
import { endWorker } from './chromium-worker.ts';
import type { BrowserName } from './need-browsers.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Firefox gives each installation a random origin; a fixed one lets the popup be opened by its address. */
const FIREFOX_UUID = '5f2d7c1e-6a3b-4c58-9d10-2b7e8c4a91f3';

export interface ExtensionSession {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly origin: string;
  /** Opens an address of the web in a new tab and waits until it has loaded. */
  openPage(url: string): Promise<Page>;
  /** Opens a file of the extension, `popup.html`, in a tab. */
  openExtensionPage(file: string): Promise<Page>;
  /** Presses the extension's button over a page and gives its popup; null where the browser lets no driver do so (Firefox). */
  openPopupOver(page: Page): Promise<Page | null>;
  /** Ends the extension's background as the browser itself does when nothing has happened for a while. */
  killBackground(): Promise<void>;
  /** Installs the extension once more over itself, as an update does: its scripts in open pages are cut off. */
  update(): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly headless: boolean;
  /** Of the browser's own interface, and so of the extension's: `zh-CN`. By default the reader's. Chromium only. */
  readonly language?: string;
  /** CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels a CSS pixel. Chromium only. */
  readonly scale?: number;
  /** The build that lets packs come from a host on this machine: `wxt build --mode test`. */
  readonly testBuild?: boolean;
  /** Runs in the browser while it does not have the extension yet. */
  readonly beforeInstall?: (browser: Browser) => Promise<void>;
}

/** Throws where the extension has not been built or the browser is not installed. */
export async function startSession(name: BrowserName, options: SessionOptions): Promise<ExtensionSession> {
  const folder = `${BUILDS[name]}${options.testBuild ? '-test' : ''}`;
  const build = join(ROOT, folder);
  if (!existsSync(join(build, 'manifest.json')))
    throw new Error(`${folder} is missing: npx wxt build${options.testBuild ? ' --mode test' : ''}`);
  const size = options.viewport ?? { width: 1200, height: 900 };
  const viewport = options.headless ? { ...size, deviceScaleFactor: options.scale ?? 1 } : null;
  const session =
    name === 'chromium'
      ? await startChromium(build, options, viewport)
      : await startFirefox(build, options, viewport);
  if (options.headless) await closeWelcome(session);
  return session;
}

/** How long a page of the extension may take to open. Milliseconds. */
const OPEN_MS = 20_000;

/** How long a fresh installation may take to open its page of the first run. Milliseconds. */
const WELCOME_MS = 30_000;

/**
 * A fresh installation opens the page of the first run, which would come between a test and its own tab. Pages are
 * asked themselves where they are: of an extension's page the Firefox driver does not know the address.
 */
async function closeWelcome({ browser, origin }: ExtensionSession): Promise<void> {
  const url = new URL('welcome.html', origin).href;
  const end = Date.now() + WELCOME_MS;
  while (Date.now() < end) {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address === url) return page.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the page of the first run did not open');
}

type Viewport = LaunchOptions['defaultViewport'];

async function startChromium(
  build: string,
  { headless, language, scale, beforeInstall }: SessionOptions,
  defaultViewport: Viewport,
): Promise<ExtensionSession> {
  const browser = await puppeteer.launch({
    executablePath: pathOf('chromium'),
    headless,
    pipe: true,
    enableExtensions: beforeInstall ? true : [build],
    args: [
      ...CHROMIUM_ARGS,
      ...(language === undefined ? [] : [`--lang=${language}`]),
      // The screen's size is in device pixels, and a popup grows no larger than its screen allows.
      ...(scale === undefined ? [] : [`--force-device-scale-factor=${scale}`, '--screen-info={2400x1800}']),
    ],
    env: language === undefined ? process.env : inLanguage(language),
    defaultViewport: defaultViewport ?? null,
  });
  if (beforeInstall) {
    await beforeInstall(browser);
    await browser.installExtension(build);
  }
  const background = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const origin = new URL('/', background.url()).href;
  const openPage = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  return {
    name: 'chromium',
    browser,
    origin,
    openPage,
    openExtensionPage: (file) => openPage(new URL(file, origin).href),
    openPopupOver: async (page) => {
      const [extension] = (await browser.extensions()).values();
      const before = new Set(browser.targets());
      await extension?.triggerAction(page);
      const target = await browser.waitForTarget(
        (candidate) => !before.has(candidate) && candidate.url() === new URL('popup.html', origin).href,
      );
      return await target.asPage();
    },
    killBackground: () => endWorker(browser, origin),
    update: async () => {
      await browser.installExtension(build);
    },
    close: () => browser.close(),
  };
}

/** On Linux, Chromium takes its language from the environment. */
function inLanguage(language: string): NodeJS.ProcessEnv {
  const locale = language.replace('-', '_');
  return { ...process.env, LANGUAGE: locale, LANG: `${locale}.UTF-8`, LC_ALL: `${locale}.UTF-8` };
}

async function startFirefox(
  build: string,
  { headless, beforeInstall }: SessionOptions,
  defaultViewport: Viewport,
): Promise<ExtensionSession> {
  const id = await geckoId(build);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: pathOf('firefox'),
    headless,
    // Without system access Firefox lets no driver open an extension's own page.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      'intl.accept_languages': 'zh-CN, zh, en',
    },
    defaultViewport: defaultViewport ?? null,
  });
  await beforeInstall?.(browser);
  await browser.installExtension(build);
  const origin = `moz-extension://${FIREFOX_UUID}/`;
  return {
    name: 'firefox',
    browser,
    origin,
    openPage: async (url) => {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    openExtensionPage: async (file) => {
      const page = await browser.newPage();
      const url = new URL(file, origin).href;
      // Puppeteer waits for events that such a page does not send; the page itself says when it is there.
      void page.goto(url, { timeout: 1000 }).catch(() => undefined);
      const isThere = (expected: string) => location.href === expected && document.readyState === 'complete';
      // Asked in the middle of the navigation, the driver fails: it is asked again.
      const end = Date.now() + OPEN_MS;
      while (!(await page.evaluate(isThere, url).catch(() => false))) {
        if (Date.now() > end) throw new Error(`${url} did not open`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return page;
    },
    openPopupOver: () => Promise.resolve(null),
    killBackground: () => terminateBackground(browser, id),
    update: async () => {
      await browser.installExtension(build);
    },
    close: () => browser.close(),
  };
}

/** What puppeteer's types keep to themselves. */
interface BidiBrowser {
  readonly connection: {
    send(method: string, params: object): Promise<{ result: { contexts: readonly { context: string }[] } }>;
  };
}

/** Asks Firefox's own window, which system access lets us do, to end the background as its idle timer would. */
async function terminateBackground(browser: Browser, id: string): Promise<void> {
  const { connection } = browser as unknown as BidiBrowser;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await connection.send('script.callFunction', {
    functionDeclaration: '(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground()',
    arguments: [{ type: 'string', value: id }],
    target: { context: result.contexts[0]?.context },
    awaitPromise: true,
  });
}

async function geckoId(build: string): Promise<string> {
  const { default: manifest } = (await import(join(build, 'manifest.json'), { with: { type: 'json' } })) as {
    default: { browser_specific_settings: { gecko: { id: string } } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

function pathOf(name: BrowserName): string {
  const path = name === 'chromium' ? findChromium() : findFirefox();
  if (path === undefined) throw new Error(`no ${name} is installed`);
  return path;
}
