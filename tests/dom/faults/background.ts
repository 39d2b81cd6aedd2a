/** The background's real handlers in one life with a view of the library, and the ways a reader's browser can fail it. */
import { vi } from 'vitest';
import type { Entry } from '../../../core/entry.ts';
import { fail, ok } from '../../../core/result.ts';
import { DATABASE_NAME } from '../../../storage/database.ts';
import { kept } from '../../../storage/kept.ts';
import { entry } from '../storage/packs.ts';
import { ask, begin, handlers, hear, life, OWN } from './life.ts';

/** While it is set, nobody answers a message. */
export const ended = { now: false };

/** What a view sends, answered by the background unless that has been ended. */
export function send(type: string, data: unknown): Promise<unknown> {
  if (ended.now)
    return Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
  return ask(type, data, OWN);
}

const term = (id: string): Entry => entry(id, `${id}的释义。`);

/** What the reader has: three saved terms, one of them answered, a deck, a term of their own. */
export async function beginWithData(answeredAt: number): Promise<void> {
  ended.now = false;
  begin(DATABASE_NAME);
  await life.database.delete();
  await life.database.open();
  await life.area.set({ settings: { version: 2, dailyGoal: 33 } });
  const saved = ['a', 'b', 'c'].map((id) => ({
    id,
    snapshot: term(id),
    sense: 0,
    savedAt: 1000,
    changedAt: 1000,
    decks: [],
  }));
  await life.keeper.keep([
    ...saved.map((one) => kept('saved', one)),
    kept('reviews', { card: 'a/meaning', at: answeredAt, offset: 480, grade: 3 }),
    kept('decks', { id: 'hand:1', name: '申论', changedAt: 1000 }),
    kept('mine', { id: 'own', entry: term('own'), changedAt: 1000 }),
  ]);
}

/** Registers what answers the library, once. */
export async function listen(): Promise<void> {
  if (handlers.size > 0) return;
  const { listenToStudy } = await import('../../../entrypoints/background/study.ts');
  const { saveMine, removeMine } = await import('../../../entrypoints/background/packs-mine.ts');
  begin(DATABASE_NAME);
  listenToStudy();
  handlers.set('saveMine', ({ data }) => saveMine(data as readonly Entry[]));
  handlers.set('removeMine', ({ data }) => removeMine(data as readonly string[]));
  handlers.set('status', () => ok({ home: 'database', generation: 1, entries: 3 }));
  handlers.set('lookup', ({ data }) => ok({ entry: term((data as { id: string }).id), pack: null }));
  handlers.set('lookAtAddress', () => fail({ code: 'unreachable' }));
  handlers.set('beginUpload', () => ok(crypto.randomUUID()));
}

/** The disk is full: no write succeeds, in either home. */
export function fillDisk(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
  life.area.fails = true;
}

/** Nothing can be read any more. */
export function breakReading(): void {
  vi.spyOn(life.area, 'get').mockRejectedValue(new Error('IO error: corruption'));
  for (const method of ['get', 'getAll', 'openCursor'] as const)
    for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype])
      vi.spyOn(prototype, method).mockImplementation(() => {
        throw new DOMException('Failed to read large IndexedDB value', 'DataError');
      });
}

export async function deleteDatabase(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('not deleted'));
  });
}

/** Everything is cleared, as from another page of the extension. */
export async function clearEverything(): Promise<void> {
  await deleteDatabase();
  life.area.stored.clear();
  hear({ keptStamp: { newValue: undefined }, settings: { newValue: undefined } });
}
