/** Every failure a reader may meet in the library: it is told in words, and what they made is still there. */
import { h, render } from 'preact';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import '../../../components/tokens.css';
import '../../../components/library.css';
import { toSearchRow } from '../../../core/search/search-row.ts';
import { parseSettings } from '../../../core/settings.ts';
import { followSettings } from '../../../entrypoints/library/live-settings.ts';
import { parseRoute } from '../../../entrypoints/library/route.ts';
import { VIEWS } from '../../../entrypoints/library/views.ts';
import { followFaults } from '../../../entrypoints/popup/faults.tsx';
import { faultMessages } from '../../../locales/faults.ts';
import { fill, fillCount } from '../../../locales/fill.ts';
import { libraryMessages } from '../../../locales/library.ts';
import { packMessages } from '../../../locales/packs.ts';
import { studyMessages } from '../../../locales/study.ts';
import { workbenchMessages } from '../../../locales/workbench.ts';
import { readMine, readStudy } from '../../../storage/study.ts';
import { entry as packEntry, install, silenceDexie } from '../storage/packs.ts';
import {
  beginWithData,
  breakReading,
  clearEverything,
  deleteDatabase,
  ended,
  fillDisk,
  listen,
} from './background.ts';
import { ask, hear, life } from './life.ts';

vi.mock('wxt/browser', async () => {
  const { browserStub } = await import('./life.ts');
  const none = () => Promise.resolve([]);
  return {
    browser: {
      ...browserStub,
      i18n: { getUILanguage: () => 'zh-CN' },
      commands: { getAll: none },
    },
  };
});
vi.mock('../../../messages.ts', async () => {
  const { handlers } = await import('./life.ts');
  const { send } = await import('./background.ts');
  return { onMessage: (type: string, handler: never) => void handlers.set(type, handler), sendMessage: send };
});
vi.mock(
  '../../../entrypoints/background/study-keeper.ts',
  async () => (await import('./life.ts')).keeperStub,
);
vi.mock('../../../entrypoints/background/glossary.ts', () => ({ packDatabase: () => Promise.resolve(null) }));
vi.mock('../../../entrypoints/background/glossary-cache.ts', () => ({
  followDatabase: () => Promise.resolve(),
}));

const study = studyMessages('zh-CN');
const packs = packMessages('zh-CN');
const library = libraryMessages('zh-CN').library;
const { faults } = faultMessages('zh-CN');
const { files } = workbenchMessages('zh-CN');
const DAY = 86_400_000;
const ROW = toSearchRow(packEntry('a', '释义。'));

let root: HTMLElement;

beforeAll(() => followFaults(() => 'zh-CN'));
beforeEach(async () => {
  silenceDexie();
  for (const method of ['error', 'warn'] as const) vi.spyOn(console, method).mockReturnValue(undefined);
  await listen();
  await beginWithData(Date.now() - DAY * 3);
  root = document.body.appendChild(document.createElement('main'));
  root.className = 'cezhu library';
});
afterEach(async () => {
  render(null, root);
  root.remove();
  document.querySelector<HTMLElement>('.fault button')?.click();
  vi.restoreAllMocks();
  silenceDexie();
  life.area.fails = false;
  await life.database.delete();
  vi.restoreAllMocks();
});

async function open(hash: string): Promise<void> {
  const route = parseRoute(hash);
  const view = await VIEWS[route.view]?.();
  if (!view) throw new Error(`no view for ${hash}`);
  render(h(view as never, { route, language: 'zh-CN' }), root);
}

const shown = () => document.body.textContent;
const element = async (selector: string) => {
  await expect.poll(() => document.querySelector(selector), { timeout: 5000 }).not.toBeNull();
  return document.querySelector<HTMLElement>(selector)!;
};
const press = async (selector: string) => (await element(selector)).click();
const pressText = async (text: string) => {
  await expect.poll(shown).toContain(text);
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text)?.click();
};
const answer = async () => {
  await press('.study-show');
  await press('.study-grades button');
};

/** A file that was moved after it was chosen. */
function unreadableFile(name: string): File {
  const file = new File(['{}'], name);
  const gone = () => Promise.reject(new DOMException('not found', 'NotFoundError'));
  Object.assign(file, { text: gone, arrayBuffer: gone, slice: () => ({ arrayBuffer: gone }) });
  return file;
}

async function choose(selector: string, file: File): Promise<void> {
  const input = (await element(selector)) as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const backupFile = () =>
  new File(
    [
      JSON.stringify({
        format: 'cezhu-backup',
        version: 1,
        savedOn: new Date().toISOString(),
        settings: { version: 2, dailyGoal: 77 },
        saved: [],
        reviews: [],
        decks: [{ id: 'hand:2', name: '面试', changedAt: 5 }],
        mine: [],
        subscriptions: [],
      }),
    ],
    'backup.json',
  );
const restoreBackup = async () => {
  await choose('.backup input[type=file]', backupFile());
  await element('.backup-plan .pill.on');
};

interface Case {
  readonly hash: string;
  /** What goes wrong before the view is opened. */
  readonly before?: () => unknown;
  /** What goes wrong, or is done, once it is open. */
  readonly act?: () => Promise<unknown>;
  readonly says: string;
  /** What is saved at the end, where that is not everything: the words say so. */
  readonly saved?: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  'an answer, with the disk full': {
    hash: '#/study',
    act: async () => {
      await element('.study-show');
      fillDisk();
      await answer();
    },
    says: study.study.errors.notKept,
  },
  'an answer, with the background ended': {
    hash: '#/study',
    act: async () => {
      await element('.study-show');
      ended.now = true;
      await answer();
    },
    says: study.study.errors.notKept,
  },
  'the database deleted in the middle of revision': {
    hash: '#/study',
    act: async () => {
      await element('.study-show');
      await deleteDatabase();
      document.dispatchEvent(new Event('visibilitychange'));
    },
    says: study.study.errors.mirror,
  },
  'nothing can be read': { hash: '#/study', before: breakReading, says: study.study.errors.title },
  'nothing can be read for the list': {
    hash: '#/saved',
    before: breakReading,
    says: study.study.errors.title,
  },
  'nothing can be read for statistics': {
    hash: '#/study/statistics',
    before: breakReading,
    says: study.study.errors.title,
  },
  'everything cleared in the middle of revision': {
    hash: '#/study',
    act: async () => {
      await element('.study-show');
      await clearEverything();
    },
    says: study.study.lost.title,
    saved: [],
  },
  'everything cleared under the list of saved terms': {
    hash: '#/saved',
    act: async () => {
      await element('.saved-row');
      await clearEverything();
    },
    says: fillCount(study.study.lost.hint, 3, 'zh-CN'),
    saved: [],
  },
  'the card answered in another window': {
    hash: '#/study',
    act: async () => {
      await press('.study-show');
      const cards = (await readStudy(life.database, life.area)).cards.filter(({ lastAt }) => lastAt === null);
      for (const { id } of cards) await ask('answerCard', { card: id, grade: 3, lastAt: null });
      const [due] = (await readStudy(life.database, life.area)).cards.filter(({ id }) => id === 'a/meaning');
      await ask('answerCard', { card: 'a/meaning', grade: 3, lastAt: due?.lastAt ?? null });
      await press('.study-grades button');
    },
    says: study.study.errors.stale,
  },
  'the term removed in another window': {
    hash: '#/study',
    act: async () => {
      await press('.study-show');
      await ask('forgetTerms', ['a']);
      await press('.study-grades button');
    },
    says: study.study.errors.gone,
    saved: ['b', 'c'],
  },
  'the answer taken back in another window': {
    hash: '#/study',
    act: async () => {
      await answer();
      await element('.study-after .text-button');
      const last = (await readStudy(life.database, life.area)).reviews.at(-1);
      await ask('takeBack', { card: last?.card, at: last?.at });
      await press('.study-after .text-button');
    },
    says: study.study.errors.takenBack,
  },
  'the clock put back': {
    hash: '#/study',
    before: () => beginWithData(Date.now() + DAY * 40),
    says: fill(study.study.errors.clock, {
      date: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }).format(Date.now() + DAY * 40),
    }),
  },
  'removing saved terms, with the disk full': {
    hash: '#/saved',
    act: async () => {
      await press('.saved-all input');
      fillDisk();
      await pressText(study.saved.remove);
    },
    says: study.study.errors.notKept,
  },
  'own terms that cannot be read': { hash: '#/mine', before: breakReading, says: packs.mine.error.title },
  'deleting an own term, with the background ended': {
    hash: '#/mine',
    act: async () => {
      await element('.mine-tools');
      ended.now = true;
      await press('.mine-tools button:last-child');
    },
    says: packs.refusal.lost,
  },
  'deleting an own term, with the disk full': {
    hash: '#/mine',
    act: async () => {
      await element('.mine-tools');
      fillDisk();
      await press('.mine-tools button:last-child');
    },
    says: packs.refusal.storage,
  },
  'packs that cannot be read': { hash: '#/packs', before: breakReading, says: packs.packs.memory },
  'the background ended under the packs': {
    hash: '#/packs',
    before: () => (ended.now = true),
    says: packs.packs.memory,
  },
  'packs that went with an evicted database': {
    hash: '#/packs',
    before: () =>
      life.area.set({
        installedPacks: [{ id: 'other', title: '另一词包', url: 'https://packs.example/p.json' }],
      }),
    says: `${fillCount(packs.packs.missing.text, 1, 'zh-CN')}另一词包${packs.packs.missing.fetch}`,
  },
  'a list of installed packs that is spoilt': {
    hash: '#/packs',
    before: () => life.area.set({ installedPacks: [null, 5, { id: 'other', title: '另一词包', url: null }] }),
    says: fillCount(packs.packs.missing.text, 1, 'zh-CN'),
  },
  'a subscription that is spoilt': {
    hash: '#/packs',
    before: async () => {
      await install(life.database, 'other', '1', ['x']);
      await life.database.table('subscriptions').put({ pack: 'other', url: 'not a url', key: '?' });
    },
    says: 'other词包',
  },
  'a pack installed elsewhere': {
    hash: '#/packs',
    before: () => install(life.database, 'first', '1', ['x']),
    act: async () => {
      await expect.poll(shown).toContain('first词包');
      await install(life.database, 'other', '1', ['x']);
      hear({ cacheStamp: { newValue: {} } });
    },
    says: 'other词包',
  },
  'a pack updated elsewhere while another tab was in front': {
    hash: '#/packs',
    before: () => install(life.database, 'other', '1', ['x']),
    act: async () => {
      await expect.poll(shown).toContain('other词包');
      await install(life.database, 'other', '77.7', ['x']);
      document.dispatchEvent(new Event('visibilitychange'));
    },
    says: '77.7',
  },
  'saved terms of which one cannot be read': {
    hash: '#/saved',
    before: () => life.database.table('saved').put({ id: 'junk' }),
    says: fillCount(study.saved.count, 3, 'zh-CN'),
  },
  'revision with a term that cannot be read': {
    hash: '#/study',
    before: () => life.database.table('saved').put({ id: 'junk', snapshot: null }),
    act: answer,
    says: study.study.undo,
  },
  'own terms of which one cannot be read': {
    hash: '#/mine',
    before: () => life.database.table('mine').put({ id: 'junk' }),
    says: '词目own',
  },
  'an address that cannot be reached': {
    hash: '#/packs?address=https://packs.example/p.json',
    act: async () => press('.address-form button'),
    says: packs.refusal.unreachable,
  },
  'a pack’s file that is gone': {
    hash: '#/packs',
    act: () => choose('.add-pack input[type=file]', unreadableFile('pack.json')),
    says: packs.refusal.unreadable,
  },
  'a table that is gone': {
    hash: '#/mine',
    act: () => choose('.file-line input[type=file]', unreadableFile('table.csv')),
    says: packs.mine.table.unreadable,
  },
  'a report that is gone': {
    hash: '#/read',
    act: () => choose('input[type=file]', unreadableFile('报告.docx')),
    says: fill(files.problem.unreadable, { name: '报告.docx' }),
  },
  'a backup that is gone': {
    hash: '#/settings',
    act: () => choose('.backup input[type=file]', unreadableFile('backup.json')),
    says: study.backup.problems.unreadable,
  },
  'a backup, with the disk full': {
    hash: '#/settings',
    act: async () => {
      await restoreBackup();
      fillDisk();
      await press('.backup-plan .pill.on');
    },
    says: study.backup.failed,
  },
  'a backup, with the background ended': {
    hash: '#/settings',
    act: async () => {
      await restoreBackup();
      ended.now = true;
      await press('.backup-plan .pill.on');
    },
    says: study.backup.unsure,
  },
  'a backup made with nothing to read': {
    hash: '#/settings',
    act: async () => {
      await element('.backup');
      breakReading();
      await press('.backup-acts button');
    },
    says: study.study.errors.title,
  },
  'a switch of the settings, with the disk full': {
    hash: '#/settings',
    act: async () => {
      await element('.switch-setting[aria-checked=true]');
      life.area.fails = true;
      await press('.switch-setting[aria-checked=true]');
      // It goes back.
      await expect.poll(() => document.querySelector('.switch-setting')?.ariaChecked).toBe('true');
    },
    says: faults.settings,
  },
  'settings that cannot be read': {
    hash: '#/settings',
    before: async () => {
      vi.spyOn(life.area, 'get').mockRejectedValue(new Error('IO error: corruption'));
      await followSettings();
    },
    says: faults.settingsUnread,
  },
  'something nobody has thought of': {
    hash: '#/settings',
    act: async () => {
      await element('.settings');
      void Promise.reject(new Error('injected'));
    },
    says: faults.unknown,
  },
  'no glossary to browse': {
    hash: '#/browse',
    before: () => (ended.now = true),
    says: library.states.errorTitle,
  },
  'no glossary for a list': {
    hash: '#/list?ids=a,b',
    before: () => (ended.now = true),
    says: library.states.errorTitle,
  },
  // Last: from here on there is a glossary.
  'an export, with nothing to read': {
    hash: '#/list?ids=a&print=1',
    before: async () => {
      await life.area.set({
        cacheStamp: { generation: 1 },
        searchRows: JSON.stringify({
          generation: 1,
          rows: [ROW],
          folding: '',
          readings: { characters: '', phrases: {} },
        }),
      });
      ended.now = true;
    },
    says: faults.file,
  },
};

it.each(Object.entries(CASES))(
  '%s: said, and nothing is lost',
  async (_name, { hash, before, act, says, saved: left = ['a', 'b', 'c'] }) => {
    await before?.();
    await open(hash);
    await act?.();
    await expect.poll(shown, { timeout: 8000 }).toContain(says);
    vi.restoreAllMocks();
    silenceDexie();
    life.area.fails = false;
    const { saved, reviews, decks } = await readStudy(life.database, life.area);
    expect(saved.map(({ id }) => id)).toEqual(left);
    if (left.length === 0) return;
    expect(reviews[0]?.card).toBe('a/meaning');
    expect(decks.map(({ id }) => id)).toContain('hand:1');
    expect((await readMine(life.database, life.area)).map(({ id }) => id)).toEqual(['own']);
    expect(parseSettings((await life.area.get('settings'))['settings'])).toMatchObject({ dailyGoal: 33 });
  },
);
