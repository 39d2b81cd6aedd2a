/** Composition root of the popup: reads the tab, the settings and the glossary, and draws what it knows so far. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/Popup.tsx';
import type { GlossaryState, PageState, PageTermRow, Switches } from '../../components/popup-model.ts';
import { messagesFor } from '../../locales/index.ts';
import { languageOf } from '../../locales/language.ts';
import { readSettings, writeSettings } from '../../storage/settings.ts';
import { makeGlossary, readEntry, readHome, readSearchRows } from './glossary.ts';
import { activeTab, jumpTo, readPage, type ActiveTab } from './tab-page.ts';

/** A page that is loading or being scanned is asked again this often, for at most half a minute. */
const ASK_AGAIN_MS = 300;
const MOST_ASKS = 100;

const language = languageOf(browser.i18n.getUILanguage());
const root = document.getElementById('root') as HTMLElement;

let tab: ActiveTab | null = null;
let page: PageState = { kind: 'loading' };
let glossary: GlossaryState = { kind: 'loading' };
let switches: Switches = { everywhere: true, site: null };
/** Counts the readings of the page; an older one that is still asking gives up. */
let reading = 0;

document.documentElement.lang = language;
document.title = messagesFor(language).popup.title;
draw();
void openGlossary();
void openPage();

function draw(): void {
  render(
    <Popup
      language={language}
      site={siteHost()}
      page={page}
      glossary={glossary}
      switches={switches}
      readEntry={readEntry}
      onJump={(term) => void jump(term)}
      onCopy={copy}
      onSwitchSite={(on) => void switchSite(on)}
      onSwitchEverywhere={(on) => void switchEverywhere(on)}
      onAllow={() => void allowSite()}
      onReload={() => void reload()}
      onRetry={() => void openGlossary()}
    />,
    root,
  );
}

function siteHost(): string | null {
  return tab?.site.kind === 'site' ? tab.site.host : null;
}

async function openGlossary(): Promise<void> {
  glossary = { kind: 'loading' };
  draw();
  const home = readHome().catch(() => null);
  let stored = await readSearchRows();
  // First paint of the rows does not wait for the worker; only a glossary never seeded does.
  if (stored === null && (await home) !== null) stored = await readSearchRows();
  glossary =
    stored === null ? { kind: 'error' } : { kind: 'ready', glossary: makeGlossary(stored, 'database') };
  draw();
  if (glossary.kind === 'ready' && (await home) === 'memory') {
    glossary = { kind: 'ready', glossary: { ...glossary.glossary, home: 'memory' } };
    draw();
  }
}

/** Reads the page again and again until its frames have nothing more to come. */
async function openPage(): Promise<void> {
  const mine = ++reading;
  tab = await activeTab();
  for (let asked = 0; asked < MOST_ASKS; asked += 1) {
    const settings = await readSettings();
    const host = siteHost();
    const siteOn = host === null ? null : !settings.disabledSites.includes(host);
    const next = tab === null ? ({ kind: 'browserPage' } as const) : await readPage(tab);
    if (mine !== reading) return;
    switches = { everywhere: settings.enabled, site: siteOn };
    page = withSettings(next, switches);
    draw();
    if (!(page.kind === 'terms' && page.scanning) && !(await tabIsLoading())) return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

/** A page that could be marked but must not be says so, whatever its frames still answer. */
function withSettings(state: PageState, { everywhere, site }: Switches): PageState {
  if (state.kind === 'browserPage' || state.kind === 'filePage' || state.kind === 'noAccess') return state;
  if (!everywhere) return { kind: 'offEverywhere' };
  if (site === false) return { kind: 'offSite' };
  // Switched on a moment ago: the page has not heard of it yet.
  return state.kind === 'offSite' ? { kind: 'terms', scanning: true, generation: 0, terms: [] } : state;
}

async function tabIsLoading(): Promise<boolean> {
  return tab !== null && (await browser.tabs.get(tab.id)).status === 'loading';
}

async function switchSite(on: boolean): Promise<void> {
  const host = siteHost();
  if (host === null) return;
  const others = (await readSettings()).disabledSites.filter((site) => site !== host);
  await writeSettings({ disabledSites: on ? others : [...others, host] });
  await openPage();
}

async function switchEverywhere(on: boolean): Promise<void> {
  await writeSettings({ enabled: on });
  await openPage();
}

/** The request must be the first thing after the click: the browser asks only while that lasts. */
async function allowSite(): Promise<void> {
  if (page.kind !== 'noAccess') return;
  if (await browser.permissions.request({ origins: [...page.origins] })) await openPage();
}

async function reload(): Promise<void> {
  if (tab === null) return;
  page = { kind: 'loading' };
  draw();
  await browser.tabs.reload(tab.id);
  await openPage();
}

async function jump(term: PageTermRow): Promise<void> {
  if (tab === null) return;
  await jumpTo(tab, term);
  window.close();
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
