/** The background killed at every step of an update: readers have the old version or the new one, whole. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TermIndex } from '../../../core/term-index.ts';
import { followDatabase } from '../../../entrypoints/background/glossary-cache.ts';
import { glossaryDatabase, type GlossaryDatabase } from '../../../storage/database.ts';
import { inProgress } from '../../../storage/pack-stage.ts';
import { seedPack } from '../../../storage/packs.ts';
import {
  bundled,
  current,
  entry,
  glosses,
  installPack,
  pack,
  silenceDexie,
  testDatabase,
} from '../storage/packs.ts';

const world = vi.hoisted(() => ({ local: new Map<string, unknown>(), step: () => {} }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getManifest: () => ({ version: '1' }) },
    storage: {
      local: {
        get: (key: string) => Promise.resolve({ [key]: world.local.get(key) }),
        set: async (items: Record<string, unknown>) => {
          world.step();
          for (const [key, value] of Object.entries(items)) world.local.set(key, value);
          await Promise.resolve();
          world.step();
        },
      },
    },
  },
}));
vi.mock('../../../packs/bundled.ts', () => ({
  loadFoldingData: () => Promise.resolve({ pairs: '', regions: {}, readings: {} }),
}));
vi.mock('../../../entrypoints/background/tabs.ts', () => ({ refreshTabs: () => Promise.resolve() }));

const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `e${from + at}`);
const old = pack('other', '1', ids(0, 60));
const renewed = pack('other', '2', ids(20, 220));

let database: GlossaryDatabase;
beforeEach(async () => {
  silenceDexie();
  Object.assign(globalThis, { __BUNDLED_PACK__: { id: 'cezhu-bundled', version: '1' } });
  await freshDatabase();
});
afterEach(() => database.delete());

async function freshDatabase(): Promise<void> {
  database = testDatabase();
  world.local.clear();
  await seedPack(database, bundled('1', ['a', 'b']));
  await installPack(database, old);
  await database.mine.put({ id: 'm', entry: entry('m', 'mine'), changedAt: 1 });
  await followDatabase(database);
}

/** What readers see: every entry by name, and that pages are marked with exactly these. */
async function seen(): Promise<string> {
  const all = await glosses(database);
  const index = JSON.parse(world.local.get('termIndex') as string) as TermIndex;
  expect(index.generation).toBe((await current(database)).number);
  expect(index.entries.map(({ id }) => id).sort()).toEqual(Object.keys(all).sort());
  const packs = new Map<string, number>();
  for (const gloss of Object.values(all)) packs.set(gloss, (packs.get(gloss) ?? 0) + 1);
  return [...packs].map(([gloss, count]) => `${gloss}: ${count}`).join(', ');
}

const BEFORE = 'mine: 1, cezhu-bundled 1: 2, other 1: 60';
const AFTER = 'mine: 1, cezhu-bundled 1: 2, other 2: 200';

it('at any step', async () => {
  expect(await seen()).toBe(BEFORE);
  let kills = 0;
  const outcomes = new Map<string, number>();
  for (let at = 0; at < 2000; at++) {
    const { died, restore } = killAt(at);
    await update().catch(() => undefined);
    const killed = died();
    restore();
    await wake();
    const state = await seen();
    expect([BEFORE, AFTER], `killed at step ${at}`).toContain(state);
    outcomes.set(state, (outcomes.get(state) ?? 0) + 1);
    if (!killed) break;
    kills++;
    if (state === AFTER) {
      await database.delete();
      await freshDatabase();
    }
  }
  expect(kills).toBeGreaterThanOrEqual(200);
  // Both happened, so that the switch itself was among the steps.
  expect([...outcomes.keys()].sort()).toEqual([BEFORE, AFTER].sort());
  expect(outcomes.get(AFTER)).toBeGreaterThan(1);
}, 120_000);

async function update(): Promise<void> {
  await installPack(database, renewed);
  await followDatabase(database);
}

/** A new life of the background: nothing of the old one's memory is left. */
async function wake(): Promise<void> {
  const { name } = database;
  database.close();
  inProgress.clear();
  database = glossaryDatabase(name);
  await followDatabase(database);
}

/** Lets the background die at a step: its transaction is lost, and nothing it does afterwards has an effect. */
function killAt(at: number): { died: () => boolean; restore: () => void } {
  let steps = 0;
  let dead = false;
  const die = (transaction?: IDBTransaction) => {
    if (!dead && steps++ === at) {
      dead = true;
      transaction?.abort();
    }
    if (dead) throw new Error('the background is dead');
  };
  world.step = () => die();
  const traps = [
    trap(IDBDatabase.prototype, 'transaction', () => die()),
    ...(['put', 'add', 'delete', 'clear'] as const).map((method) =>
      trap(IDBObjectStore.prototype, method, (store) => die(store.transaction)),
    ),
    trap(IDBCursor.prototype, 'delete', (cursor) =>
      die(cursor.source instanceof IDBObjectStore ? cursor.source.transaction : undefined),
    ),
  ];
  return {
    died: () => dead,
    restore: () => {
      world.step = () => {};
      for (const undo of traps) undo();
    },
  };
}

function trap<T extends object>(
  prototype: T,
  method: keyof T & string,
  before: (self: T) => void,
): () => void {
  const original = Reflect.get(prototype, method) as (...values: unknown[]) => unknown;
  Reflect.set(prototype, method, function (this: T, ...values: unknown[]) {
    before(this);
    return Reflect.apply(original, this, values);
  });
  return () => void Reflect.set(prototype, method, original);
}
