/** Composition root of the page of the first run. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/Popup.tsx';
import type { GlossaryState, PageState, PopupActs } from '../../components/popup-model.ts';
import { Welcome } from '../../components/Welcome.tsx';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { chosenLanguage } from '../../locales/language.ts';
import { welcomeMessages } from '../../locales/welcome.ts';
import { readSearchRows } from '../../storage/cache.ts';
import { readSettings, writeSettings } from '../../storage/settings.ts';
import { followFaults, tell } from '../popup/faults.tsx';
import { writeClipboard } from '../popup/clipboard.ts';
import { explainTerms } from '../popup/explain.ts';
import { termFinder } from '../popup/gloss-terms.ts';
import { makeGlossary, readEntry, readHome } from '../popup/glossary.ts';
import { mergeFrames } from '../popup/merge-frames.ts';
import { readSaved, saveTerm } from '../popup/saved.ts';
import type { Reading } from '../reading/contract.ts';
import { markPage } from './marks.ts';
import { SAMPLE } from './sample.ts';

const root = document.getElementById('root') as HTMLElement;
const settings = await readSettings().catch(() => DEFAULT_SETTINGS);
const language = chosenLanguage(settings.language, browser.i18n.getUILanguage());

let reading: Reading | null = null;
let page: PageState = { kind: 'loading' };
let glossary: GlossaryState = { kind: 'loading' };
let saved = await readSaved();
let recent: readonly string[] = [];
let keys = { next: '', open: '' };
let everywhere = settings.enabled;
let failed = false;

const acts: PopupActs = {
  readEntry: (id, generation) => readEntry(id, generation, settings.traditional),
  findTerms: termFinder(),
  jump: ({ id }) => void reading?.jumpTo(id),
  copy: writeClipboard,
  explain: (how, ids, generation) => explainTerms(how, ids, generation, { title: document.title, language }),
  article: () => reading?.openSheet() ?? Promise.resolve(false),
  // What is tried here is not what the reader looked up.
  opened: (id) => {
    recent = [id, ...recent.filter((other) => other !== id)];
    draw();
  },
  clearRecent: () => {
    recent = [];
    draw();
  },
  save: async (...request) => {
    const done = await saveTerm(...request);
    saved = await readSaved();
    draw();
    return done;
  },
  switchSite: () => undefined,
  switchEverywhere: (on) => {
    everywhere = on;
    draw();
    writeSettings({ enabled: on }).catch(() => {
      everywhere = !on;
      draw();
      tell('settings');
    });
  },
  allow: () => undefined,
  reload: () => location.reload(),
  retry: () => void open(),
  openPanel: null,
};

document.documentElement.lang = language;
followFaults(() => language);
document.title = welcomeMessages(language).welcome.title;
draw();
void open();

function draw(): void {
  render(
    <Welcome language={language} sample={SAMPLE} keys={keys} failed={failed}>
      <Popup
        kind="sample"
        language={language}
        write={(text) => text}
        written="zh-CN"
        site={null}
        page={page}
        glossary={glossary}
        recent={recent}
        saved={saved}
        due={null}
        switches={{ everywhere, site: null }}
        acts={acts}
      />
    </Welcome>,
    root,
  );
}

/** Waits for the first seeding: this page is opened while it goes on. */
async function open(): Promise<void> {
  keys = await readKeys();
  const home = await readHome().catch(() => null);
  const stored = await readSearchRows().catch(() => null);
  failed = stored === null;
  glossary =
    stored === null
      ? { kind: 'error' }
      : { kind: 'ready', glossary: makeGlossary(stored, home ?? 'database') };
  draw();
  reading ??= await markPage(language, listPage);
  listPage();
}

/** Drawing changes the page, which makes the marking look again: what is the same is not drawn again. */
function listPage(): void {
  if (reading === null) return;
  const next = mergeFrames([{ frameId: 0, answer: reading.listTerms() }]);
  if (JSON.stringify(next) === JSON.stringify(page)) return;
  page = next;
  draw();
}

/** The keys as they are set now. */
async function readKeys(): Promise<{ next: string; open: string }> {
  const commands = await browser.commands.getAll();
  const keyOf = (name: string) => {
    const key = commands.find((command) => command.name === name)?.shortcut ?? '';
    return key === '' ? '' : `${key} `;
  };
  return { next: keyOf('next-term'), open: keyOf('open-card') };
}
