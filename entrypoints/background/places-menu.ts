/** The context menu of a selection: explain it, or note it in the reader's own terms. */
import { browser, type Browser } from 'wxt/browser';
import { MAX_FORM_LENGTH } from '../../core/limits.ts';
import { chosenLanguage } from '../../locales/language.ts';
import { placesMessages } from '../../locales/places.ts';
import { readSettings, SETTINGS_KEY } from '../../storage/settings.ts';
import { ask } from '../popup/asked.ts';
import { openPlace } from './library.ts';
import { openPanel } from './places-panel.ts';

const ITEMS = ['explain', 'note'] as const;
type Item = (typeof ITEMS)[number];

/** A selection may be a whole page; this much of it says which term is meant. */
const MAX_SELECTION = 200;

export function listenToMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const text = selectionText.replace(/\s+/gu, ' ').trim().slice(0, MAX_SELECTION);
    if (text === '') return;
    if (menuItemId === 'explain') void explain(text, tab);
    else if (menuItemId === 'note')
      void openPlace({ view: 'new', text: text.slice(0, MAX_FORM_LENGTH) }, tab);
  });
  browser.runtime.onInstalled.addListener(() => makeMenu());
  browser.runtime.onStartup.addListener(() => makeMenu());
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SETTINGS_KEY];
    if (change && languageIn(change.oldValue) !== languageIn(change.newValue)) makeMenu();
  });
}

function languageIn(settings: unknown): unknown {
  return (settings as { language?: unknown } | undefined)?.language;
}

/** The panel must be opened first, while the press lasts; where that fails, the library answers. */
async function explain(text: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const opening = openPanel(tab);
  await ask(text);
  if (!(await opening)) await openPlace({ view: 'search', text }, tab);
}

/** Makings of the menu, one after another: two at once would each find the other's items in the way. */
let making: Promise<void> = Promise.resolve();

function makeMenu(): void {
  making = making.then(remake).catch((error: unknown) => console.error('cezhu: no context menu', error));
}

async function remake(): Promise<void> {
  const { language } = await readSettings();
  const t = placesMessages(chosenLanguage(language, browser.i18n.getUILanguage())).places.menu;
  await browser.contextMenus.removeAll();
  for (const id of ITEMS) {
    browser.contextMenus.create({ id, title: t[id satisfies Item], contexts: ['selection'] });
  }
}
