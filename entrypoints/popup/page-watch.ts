/** The active tab's page: which site it is, what is marked on it, again and again until nothing more is to come. */
import { browser } from 'wxt/browser';
import type { PageState, Switches } from '../../components/popup-model.ts';
import type { Settings } from '../../core/settings.ts';
import { activeTab, readPage, type ActiveTab } from './tab-page.ts';

/** A page that is loading or being scanned is asked again this often, for at most half a minute. Milliseconds. */
const ASK_AGAIN_MS = 300;
const MOST_ASKS = 100;
/** A page that has loaded is soon begun with; where that never comes, it has been open since before the installation. */
const ASKS_FOR_BEGINNING = 8;
/** A page that goes on growing under an open panel is asked again this often. Milliseconds. */
const LOOK_AGAIN_MS = 2000;

export class PageWatch {
  tab: ActiveTab | null = null;
  page: PageState = { kind: 'loading' };
  readonly #settings: () => Settings;
  readonly #changed: () => void;
  readonly #follows: boolean;
  /** Counts the readings; an older one that is still asking gives up. */
  #reading = 0;
  #started = false;

  /** @param follows goes with the reader from tab to tab, as the side panel does; a popup has one tab for life */
  constructor(settings: () => Settings, changed: () => void, follows: boolean) {
    this.#settings = settings;
    this.#changed = changed;
    this.#follows = follows;
  }

  get host(): string | null {
    return this.tab?.site.kind === 'site' ? this.tab.site.host : null;
  }

  get switches(): Switches {
    const { enabled, disabledSites } = this.#settings();
    return { everywhere: enabled, site: this.host === null ? null : !disabledSites.includes(this.host) };
  }

  /** Resolves when the tab is known; what its page holds comes after. */
  async start(): Promise<void> {
    this.#started = true;
    if (this.#follows) this.#follow();
    this.tab = await activeTab();
    this.readAgain();
  }

  readAgain(): void {
    if (this.#started) void this.#read();
  }

  async reload(): Promise<void> {
    if (this.tab === null) return;
    this.page = { kind: 'loading' };
    this.#changed();
    await browser.tabs.reload(this.tab.id);
    this.readAgain();
  }

  #follow(): void {
    const readAgain = () => this.readAgain();
    browser.tabs.onActivated.addListener(readAgain);
    browser.tabs.onUpdated.addListener((id, { status, url }) => {
      if (id === this.tab?.id && (status !== undefined || url !== undefined)) readAgain();
    });
    document.addEventListener('visibilitychange', readAgain);
    setInterval(() => {
      const settled = this.page.kind !== 'loading' && !(this.page.kind === 'terms' && this.page.scanning);
      if (settled && document.visibilityState === 'visible') readAgain();
    }, LOOK_AGAIN_MS);
  }

  async #read(): Promise<void> {
    const mine = ++this.#reading;
    for (let asked = 0; asked < MOST_ASKS; asked += 1) {
      const tab = this.#follows || this.tab === null ? await activeTab() : this.tab;
      const next = tab === null ? ({ kind: 'browserPage' } as const) : await readPage(tab);
      const loading = tab !== null && (await isLoading(tab.id));
      if (mine !== this.#reading) return;
      const isToCome = next.kind === 'loading' && asked < ASKS_FOR_BEGINNING;
      this.tab = tab;
      this.page = withSettings(
        next.kind === 'loading' && !isToCome ? { kind: 'notScanned' } : next,
        this.switches,
      );
      this.#changed();
      if (!(this.page.kind === 'terms' && this.page.scanning) && !loading && !isToCome) return;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }
}

/** What no switch of ours changes. */
const NOT_OURS: ReadonlySet<PageState['kind']> = new Set(['browserPage', 'pdfPage', 'filePage', 'noAccess']);

/** A page that could be marked but must not be says so, whatever its frames still answer. */
function withSettings(state: PageState, { everywhere, site }: Switches): PageState {
  if (NOT_OURS.has(state.kind)) return state;
  if (!everywhere) return { kind: 'offEverywhere' };
  if (site === false) return { kind: 'offSite' };
  // Switched on a moment ago: the page has not heard of it yet.
  return state.kind === 'offSite' ? { kind: 'terms', scanning: true, generation: 0, terms: [] } : state;
}

async function isLoading(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.status === 'loading';
}
