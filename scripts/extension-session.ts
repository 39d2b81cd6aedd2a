/** A real browser with the built extension in it: for the end-to-end tests, the demo and the screenshots. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium, findFirefox } from './browsers.ts';
import type { BrowserName } from './need-browsers.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Firefox gives each installation a random origin; a fixed one lets the popup be opened by its address. */
const FIREFOX_UUID = '5f2d7c1e-6a3b-4c58-9d10-2b7e8c4a91f3';

/** After so long without an event Firefox ends an extension's background, as it would on a busy day. */
const FIREFOX_IDLE_MS = 3000;

export interface ExtensionSession {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly origin: string;
  /** Opens an address of the web in a new tab and waits until it has loaded. */
  openPage(url: string): Promise<Page>;
  /** Opens a file of the extension, `popup.html`, in a tab. */
  openExtensionPage(file: string): Promise<Page>;
  /** Ends the extension's background as the browser itself does when nothing has happened for a while. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

export interface SessionOptions {
  readonly headless: boolean;
  /** CSS pixels. */
  readonly viewport?: {
    readonly width: number;
    readonly height: number;
    readonly deviceScaleFactor?: number;
  };
}

/** Throws where the extension has not been built or the browser is not installed. */
export async function startSession(name: BrowserName, options: SessionOptions): Promise<ExtensionSession> {
  const build = join(ROOT, BUILDS[name]);
  if (!existsSync(join(build, 'manifest.json'))) throw new Error(`${BUILDS[name]} is missing: npm run build`);
  const viewport = options.headless ? (options.viewport ?? { width: 1200, height: 900 }) : null;
  return name === 'chromium'
    ? startChromium(build, options, viewport)
    : startFirefox(build, options, viewport);
}

type Viewport = LaunchOptions['defaultViewport'];

async function startChromium(
  build: string,
  { headless }: SessionOptions,
  defaultViewport: Viewport,
): Promise<ExtensionSession> {
  const browser = await puppeteer.launch({
    executablePath: pathOf('chromium'),
    headless,
    pipe: true,
    enableExtensions: [build],
    args: [...CHROMIUM_ARGS, '--lang=zh-CN'],
    defaultViewport: defaultViewport ?? null,
  });
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
    killBackground: async () => {
      const target = browser.targets().find((candidate) => candidate.type() === 'service_worker');
      await (await target?.worker())?.close();
    },
    close: () => browser.close(),
  };
}

async function startFirefox(
  build: string,
  { headless }: SessionOptions,
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
      'extensions.background.idle.timeout': FIREFOX_IDLE_MS,
      'intl.accept_languages': 'zh-CN, zh, en',
    },
    defaultViewport: defaultViewport ?? null,
  });
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
      await page.waitForFunction(
        (expected) => location.href === expected && document.readyState === 'complete',
        {},
        url,
      );
      return page;
    },
    // No protocol ends it; left alone for so long, it is ended.
    killBackground: () => new Promise((resolve) => setTimeout(resolve, FIREFOX_IDLE_MS * 2)),
    close: () => browser.close(),
  };
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
