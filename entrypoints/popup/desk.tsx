/** Composition root of popup and side panel: reads the tab, the settings and the glossary, and draws what it knows so far. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/Popup.tsx';
import type { GlossaryState, PopupActs, Recent, SavedState } from '../../components/popup-model.ts';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../core/settings.ts';
import { messagesFor } from '../../locales/index.ts';
import { chosenLanguage } from '../../locales/language.ts';
import { loadTraditionalWriter } from '../../packs/traditional.ts';
import { readSearchRows, STAMP_KEY } from '../../storage/cache.ts';
import { readSettings, SETTINGS_KEY, writeSettings } from '../../storage/settings.ts';
import { ASKED_KEY, readAsked, type Asked } from './asked.ts';
import { writeClipboard } from './clipboard.ts';
import { explainTerms } from './explain.ts';
import { followFaults, tell } from './faults.tsx';
import { termFinder } from './gloss-terms.ts';
import { makeGlossary, readEntry, readHome } from './glossary.ts';
import { PageWatch } from './page-watch.ts';
import { panelOpener } from './panel.ts';
import { changeRecent, readRecent, RECENT_KEY } from './recent.ts';
import { isSavedKey, readDue, readSaved, saveTerm } from './saved.ts';
import { jumpTo, openSheet } from './tab-page.ts';

const asPrinted = (text: string) => text;

/** The rows; null where there are none, or none that can be read. */
function readRows() {
  return readSearchRows().catch(() => null);
}

export async function openDesk(kind: 'popup' | 'panel'): Promise<void> {
  const root = document.getElementById('root') as HTMLElement;
  let settings: Settings = DEFAULT_SETTINGS;
  let glossary: GlossaryState = { kind: 'loading' };
  let recent: Recent = [];
  let saved: SavedState = { kind: 'loading' };
  let due: number | null = null;
  let write = asPrinted;
  let asked: Asked | null = null;
  const find = termFinder();
  const watch = new PageWatch(() => settings, draw, kind === 'panel');
  const openPanel = kind === 'popup' ? panelOpener(watch) : null;

  const acts: PopupActs = {
    readEntry: (id, generation) => readEntry(id, generation, settings.traditional),
    findTerms: find,
    jump: (term) => void jump(term.id, term.frameId).catch(() => tell('jump')),
    copy: writeClipboard,
    explain: (how, ids, generation) =>
      explainTerms(how, ids, generation, { title: watch.tab?.title ?? '', language: language() }),
    article: async () => {
      const done = watch.tab !== null && (await openSheet(watch.tab));
      if (done) leave();
      return done;
    },
    opened: (id) => {
      if (recent === null) return;
      // A convenience: what was looked up is shown all the same.
      changeRecent((ids) => [id, ...ids.filter((other) => other !== id)]).catch(console.warn);
    },
    clearRecent: () => void changeRecent(() => []).catch(() => tell('recent')),
    save: saveTerm,
    switchSite: (on) => switchSite(on),
    switchEverywhere: (on) => change({ enabled: on }),
    // The request must be the first thing after the click: the browser asks only while that lasts.
    allow: () => void allow(),
    reload: () => void watch.reload(),
    retry: () => void openGlossary(),
    openPanel: openPanel === null ? null : () => openPanel(leave),
  };

  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[SETTINGS_KEY];
    if (change) void follow(parseSettings(change.newValue));
    if (RECENT_KEY in changes) void openRecent();
    if (STAMP_KEY in changes) void openGlossary();
    if (Object.keys(changes).some(isSavedKey)) void openSaved();
  });
  if (kind === 'panel') {
    browser.storage.session.onChanged.addListener((changes) => {
      if (ASKED_KEY in changes) void openAsked();
    });
  }

  followFaults(language);
  const known = await readSettings().catch((error: unknown) => {
    console.error('cezhu: the settings cannot be read', error);
    tell('settingsUnread');
    return DEFAULT_SETTINGS;
  });
  await follow(known);
  void openGlossary().then(openSaved);
  void watch.start().then(openRecent);
  if (kind === 'panel') void openAsked();

  function language() {
    return chosenLanguage(settings.language, browser.i18n.getUILanguage());
  }

  function draw(): void {
    const t = messagesFor(language()).popup;
    document.documentElement.lang = language();
    document.title = kind === 'panel' ? t.panelTitle : t.title;
    render(
      <Popup
        kind={kind}
        language={language()}
        write={write}
        written={write === asPrinted ? 'zh-CN' : 'zh-TW'}
        site={watch.host}
        page={watch.page}
        glossary={glossary}
        recent={recent}
        saved={saved}
        due={due}
        switches={watch.switches}
        asked={asked}
        acts={acts}
      />,
      root,
    );
  }

  async function follow(next: Settings): Promise<void> {
    settings = next;
    draw();
    watch.readAgain();
    // Where the table cannot be read, glosses stay as printed.
    write = settings.traditional ? await loadTraditionalWriter().catch(() => asPrinted) : asPrinted;
    draw();
  }

  async function openGlossary(): Promise<void> {
    const home = readHome().catch(() => null);
    let stored = await readRows();
    // The first rows do not wait for the worker; only a glossary never seeded does.
    if (stored === null && (await home) !== null) stored = await readRows();
    glossary =
      stored === null ? { kind: 'error' } : { kind: 'ready', glossary: makeGlossary(stored, 'database') };
    draw();
    if (glossary.kind === 'ready' && (await home) === 'memory') {
      glossary = { kind: 'ready', glossary: { ...glossary.glossary, home: 'memory' } };
      draw();
    }
  }

  async function openSaved(): Promise<void> {
    saved = await readSaved();
    draw();
    due = await readDue();
    draw();
  }

  async function openRecent(): Promise<void> {
    recent = watch.tab?.incognito ? null : await readRecent().catch(() => []);
    draw();
  }

  async function openAsked(): Promise<void> {
    asked = await readAsked();
    draw();
  }

  /** The switches show what is stored: where nothing could be, they stay as they were, and words say so. */
  function change(patch: Parameters<typeof writeSettings>[0]): void {
    writeSettings(patch).catch((error: unknown) => {
      console.error('cezhu: the settings cannot be written', error);
      tell('settings');
    });
  }

  function switchSite(on: boolean): void {
    const { host } = watch;
    if (host === null) return;
    change(({ disabledSites }) => {
      const others = disabledSites.filter((site) => site !== host);
      return { disabledSites: on ? others : [...others, host] };
    });
  }

  async function allow(): Promise<void> {
    const { page } = watch;
    if (page.kind !== 'noAccess') return;
    if (await browser.permissions.request({ origins: [...page.origins] })) watch.readAgain();
  }

  async function jump(id: string, frameId: number): Promise<void> {
    if (watch.tab === null) return;
    await jumpTo(watch.tab, id, frameId);
    leave();
  }

  /** The popup gives the page its room; the panel stays beside it. */
  function leave(): void {
    if (kind === 'popup') window.close();
  }
}
