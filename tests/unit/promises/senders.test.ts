/** Every message to the background, from everyone who may not send it and with everything it must not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { acts, handlers, SENDERS, startBackground, STRANGERS } from './background.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./background.ts')).browserStub }));
vi.mock('../../../messages.ts', async () => {
  const { handlers: registered } = await import('./background.ts');
  return {
    onMessage: (type: string, handler: never) => void registered.set(type, handler),
    sendMessage: () => Promise.resolve(null),
  };
});

/** Message → who may send it, and something it is sent with. A handler that is not in this table fails the first test. */
const MESSAGES: Readonly<Record<string, readonly ['page' | 'own', unknown]>> = {
  lookup: ['page', { generation: 1, id: 'sanlv-sandu' }],
  status: ['page', undefined],
  bringReading: ['page', undefined],
  bringCard: ['page', 'zh-CN'],
  bringSheet: ['page', undefined],
  printSheet: ['page', true],
  openLibrary: ['page', { view: 'search', text: '三率三度' }],
  chooseSense: ['page', { id: 'sanlv-sandu', sense: null }],
  hideTerm: ['page', { id: 'sanlv-sandu', hidden: true }],
  contextOfTop: ['page', undefined],
  announceContext: ['page', { regions: ['140000'], year: 2025 }],
  countTerms: ['page', { since: 1, ids: ['sanlv-sandu'] }],
  saveTerm: ['page', { generation: 1, id: 'sanlv-sandu', sense: 0 }],
  forgetTerm: ['page', 'sanlv-sandu'],
  isSaved: ['page', 'sanlv-sandu'],
  met: ['page', 'sanlv-sandu'],
  dueCount: ['own', undefined],
  answerCard: ['own', { card: 'sanlv-sandu/meaning', grade: 3, lastAt: null }],
  takeBack: ['own', { card: 'sanlv-sandu/meaning', at: 1 }],
  putDeck: ['own', { id: 'hand:1', name: '申论' }],
  removeDeck: ['own', 'hand:1'],
  moveTerms: ['own', { ids: ['sanlv-sandu'], deck: 'hand:1', into: true }],
  forgetTerms: ['own', ['sanlv-sandu']],
  bringBack: ['own', []],
  forgetMet: ['own', undefined],
  restore: ['own', { backup: {}, withSettings: true }],
  beginUpload: ['own', undefined],
  pushUpload: ['own', { upload: '8b6c1c0e-6c1c-4c1c-8c1c-6c1c6c1c6c1c', text: '{' }],
  endUpload: ['own', '8b6c1c0e-6c1c-4c1c-8c1c-6c1c6c1c6c1c'],
  lookAtAddress: ['own', 'https://packs.example.org/pack.json'],
  acceptPack: ['own', 'other'],
  declinePack: ['own', 'other'],
  enablePack: ['own', { pack: 'other', enabled: false }],
  movePack: ['own', { pack: 'other', to: 0 }],
  removePack: ['own', 'other'],
  rollBackPack: ['own', 'other'],
  endSubscription: ['own', 'other'],
  checkUpdates: ['own', 'other'],
  saveMine: ['own', []],
  removeMine: ['own', ['one']],
  keepDraft: ['own', { id: 'draft' }],
  removeDraft: ['own', 'draft'],
};
const all = Object.entries(MESSAGES);

beforeAll(startBackground);
beforeEach(() => void (acts.length = 0));

/** Refusals by kind of answer: a failure, no, nothing, none. */
const isRefusal = (answer: unknown): boolean =>
  answer === false ||
  answer === null ||
  answer === 0 ||
  (answer as { ok?: unknown } | undefined)?.ok === false;

const ask = async (type: string, data: unknown, sender: unknown): Promise<unknown> =>
  handlers.get(type)?.({ data, sender });

it('knows every handler there is', () => {
  expect([...handlers.keys()].toSorted()).toEqual(all.map(([type]) => type).toSorted());
  // Registered in these files only, all of which were started.
  const folder = fileURLToPath(new URL('../../../entrypoints', import.meta.url));
  const said = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\bonMessage\('(\w+)'/gu)])
    .map(([, type = '']) => type);
  expect(said.toSorted()).toEqual([...handlers.keys()].toSorted());
});

describe.each(Object.entries(STRANGERS))('%s', (_name, stranger) => {
  it.each(all)('gets nothing by %s', async (type, [, data]) => {
    expect(isRefusal(await ask(type, data, stranger))).toBe(true);
    expect(acts).toEqual([]);
  });
});

describe('our script in a page of the web, which may look up, save, add and count', () => {
  it.each(all.filter(([, [who]]) => who === 'own'))('gets nothing by %s', async (type, [, data]) => {
    expect(isRefusal(await ask(type, data, SENDERS.page))).toBe(true);
    expect(acts).toEqual([]);
  });

  it('does not pass for one of our pages by its address', async () => {
    for (const url of [undefined, '', 'chrome-extension://ours.example/', 'https://ours/library.html'])
      expect(isRefusal(await ask('putDeck', MESSAGES.putDeck?.[1], { ...SENDERS.page, url }))).toBe(true);
    expect(acts).toEqual([]);
  });
});

describe('values of any kind', () => {
  /** Those that take no value do the same whatever they are sent. */
  const valued = all.filter(([, [, data]]) => data !== undefined);
  const anything = fc.anything({ withNullPrototype: true, withBigInt: false, maxDepth: 3 });

  it.each(valued)('are refused by %s, and told so by a value', async (type, [, data]) => {
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        // Of the kind that is asked for: a list of nothing, a word or a null may be all right.
        fc.pre(!(Array.isArray(value) && value.length === 0));
        fc.pre(
          value === null
            ? type !== 'checkUpdates'
            : typeof value === 'object' || typeof value !== typeof data,
        );
        const answer = await ask(type, value, SENDERS.own);
        // Anything but true takes the style out again.
        if (type === 'printSheet') return;
        expect(isRefusal(answer), JSON.stringify(answer)).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(acts.filter((one) => one !== 'removeCSS')).toEqual([]);
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return;
    // With one thing too many, or one of another kind.
    for (const broken of [{ ...data, extra: 1 }, ...Object.keys(data).map((key) => ({ ...data, [key]: {} }))])
      expect(isRefusal(await ask(type, broken, SENDERS.own)), JSON.stringify(broken)).toBe(true);
  });
});
