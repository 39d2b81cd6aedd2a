/** The glossary in a real IndexedDB: seeded as a whole or not at all. */
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EntrySchema, type Entry } from '../../../core/entry.ts';
import { PackSchema, type Pack } from '../../../core/pack.ts';
import { glossaryDatabase, type GlossaryDatabase } from '../../../storage/database.ts';
import {
  allEntries,
  currentGeneration,
  findEntry,
  holdsVersion,
  seedPack,
} from '../../../storage/glossary.ts';
import type { SeedOrder } from './seed-worker.ts';

let database: GlossaryDatabase;

beforeEach(() => {
  // Dexie tells of every aborted request, and of connections that are still closing when the database is deleted.
  for (const method of ['warn', 'trace'] as const) vi.spyOn(console, method).mockReturnValue(undefined);
  database = glossaryDatabase(`cezhu-test-${crypto.randomUUID()}`);
});

afterEach(async () => {
  await database.delete();
  vi.restoreAllMocks();
});

function entry(id: string, gloss: string): Entry {
  const citations = [{ title: '测试', issuer: '测试', year: 2025 }];
  return v.parse(EntrySchema, { id, headword: `词${id}`, pinyin: '', senses: [{ gloss, citations }] });
}

/** A pack with one entry for each id, whose gloss names pack and version. */
function pack(id: string, version: string, ids: readonly string[]): Pack {
  return v.parse(PackSchema, {
    format: 1,
    id,
    version,
    title: '测试词库',
    publisher: '测试',
    licence: 'MIT',
    sources: [],
    entries: ids.map((one) => entry(one, `${id} ${version}`)),
  });
}

const old = pack('bundled', '1', ['a', 'b', 'c']);
const renewed = pack('bundled', '2', ['b', 'c', 'd', 'e']);
const other = pack('other', '1', ['c', 'x']);

/** Everything in the database. */
async function contents(from: GlossaryDatabase = database) {
  const [entries, packs, generations] = await Promise.all([
    from.entries.toArray(),
    from.packs.toArray(),
    from.generations.toArray(),
  ]);
  return { entries, packs, generations };
}

async function current(from: GlossaryDatabase = database) {
  const generation = await currentGeneration(from);
  if (!generation) throw new Error('nothing is seeded');
  return generation;
}

const glossOf = async (generation: number, id: string) =>
  (await findEntry(database, generation, id))?.senses[0]?.gloss ?? null;

describe('seeding', () => {
  it('finds nothing in an empty database', async () => {
    expect(await currentGeneration(database)).toBeNull();
    expect(await holdsVersion(database, 'bundled', '1')).toBe(false);
    expect(await findEntry(database, 1, 'a')).toBeNull();
  });

  it('puts the pack as a whole', async () => {
    const generation = await seedPack(database, old);
    expect(generation).toEqual({ number: 1, packs: [{ id: 'bundled', version: '1' }] });
    expect(await current()).toEqual(generation);
    expect(await allEntries(database, generation)).toEqual(old.entries);
    expect(await database.packs.toArray()).toEqual([
      { id: 'bundled', version: '1', title: '测试词库', publisher: '测试' },
    ]);
    expect(await holdsVersion(database, 'bundled', '1')).toBe(true);
    expect(await holdsVersion(database, 'bundled', '2')).toBe(false);
  });

  it('changes nothing the second time, not even where the pack of that version differs', async () => {
    const first = await seedPack(database, old);
    const before = await contents();
    expect(await seedPack(database, { ...old, entries: renewed.entries })).toEqual(first);
    expect(await contents()).toEqual(before);
  });

  it('makes one generation where two ask at once', async () => {
    const second = glossaryDatabase(database.name);
    const made = await Promise.all([seedPack(database, old), seedPack(second, old)]);
    second.close();
    expect(made.map(({ number }) => number)).toEqual([1, 1]);
    expect((await contents()).entries).toHaveLength(old.entries.length);
  });
});

describe('an update', () => {
  it('replaces the pack’s entries: new ones come, withdrawn ones go', async () => {
    await seedPack(database, old);
    const generation = await seedPack(database, renewed);
    expect(generation).toEqual({ number: 2, packs: [{ id: 'bundled', version: '2' }] });
    expect(await allEntries(database, generation)).toEqual(renewed.entries);
    expect(await findEntry(database, 2, 'a')).toBeNull();
    expect(await database.packs.toArray()).toMatchObject([{ id: 'bundled', version: '2' }]);
  });

  it('leaves another pack’s entries, and which pack speaks first', async () => {
    await seedPack(database, old);
    const before = await seedPack(database, other);
    expect(before.packs.map(({ id }) => id)).toEqual(['bundled', 'other']);
    const after = await seedPack(database, renewed);
    expect(after.packs).toEqual([
      { id: 'bundled', version: '2' },
      { id: 'other', version: '1' },
    ]);
    expect(await glossOf(after.number, 'x')).toBe('other 1');
    expect(await glossOf(after.number, 'c')).toBe('bundled 2');
    const byId = new Map((await allEntries(database, after)).map((one) => [one.id, one.senses[0]?.gloss]));
    expect([...byId]).toEqual([...['b', 'c', 'd', 'e'].map((id) => [id, 'bundled 2']), ['x', 'other 1']]);
  });

  it('answers a page marked before it from the generation of that page', async () => {
    await seedPack(database, old);
    await seedPack(database, renewed);
    expect(await glossOf(1, 'a')).toBe('bundled 1');
    expect(await glossOf(1, 'b')).toBe('bundled 1');
    expect(await glossOf(1, 'd')).toBeNull();
    expect(await glossOf(2, 'b')).toBe('bundled 2');
  });

  it('answers for a forgotten generation from the current one, and keeps no entry of it', async () => {
    await seedPack(database, old);
    await seedPack(database, renewed);
    await seedPack(database, pack('bundled', '3', ['b']));
    expect((await database.generations.toArray()).map(({ number }) => number)).toEqual([2, 3]);
    expect(await glossOf(1, 'b')).toBe('bundled 3');
    expect(await glossOf(1, 'a')).toBeNull();
    const versions = new Set((await database.entries.toArray()).map(({ version }) => version));
    expect([...versions].sort()).toEqual(['2', '3']);
  });
});

describe('killed half-way', () => {
  beforeEach(async () => {
    await seedPack(database, old);
    await seedPack(database, other);
    await seedPack(database, pack('bundled', '1b', ['a', 'b']));
  });

  async function expectCompletes(): Promise<void> {
    const generation = await seedPack(database, renewed);
    expect(generation.number).toBe(4);
    expect(await glossOf(4, 'e')).toBe('bundled 2');
    expect(await glossOf(4, 'x')).toBe('other 1');
    expect(await glossOf(3, 'a')).toBe('bundled 1b');
    expect(await database.packs.get('bundled')).toMatchObject({ version: '2' });
  }

  it('by an entry that cannot be stored', async () => {
    const before = await contents();
    const entries = renewed.entries.map((one, i) => (i === 2 ? { ...one, english: () => 'no data' } : one));
    const broken = { ...renewed, entries } as unknown as Pack;
    await expect(seedPack(database, broken)).rejects.toThrow();
    expect(await contents()).toEqual(before);
    await expectCompletes();
  });

  /** Every write of the seeding in turn: four entries, the pack, the generation, and what is dropped after it. */
  it('by an abort at any write', async () => {
    const before = await contents();
    let seeded = false;
    let writes = 0;
    for (let at = 0; !seeded && at < 100; at++) {
      writes = 0;
      const restore = abortAtWrite(at, () => writes++);
      seeded = await seedPack(database, renewed).then(
        () => true,
        () => false,
      );
      restore();
      if (!seeded) expect(await contents(), `aborted at write ${String(at)}`).toEqual(before);
    }
    // All were tried: the last seeding met no abort, and wrote four entries, pack and generation at least.
    expect(seeded).toBe(true);
    expect(writes).toBeGreaterThan(6);
    expect((await current()).number).toBe(4);
    expect(await glossOf(4, 'e')).toBe('bundled 2');
  });

  it.each([0, 2, 4, 5])('by the end of the worker after %i puts', async (puts) => {
    const before = await contents();
    const worker = new Worker(new URL('./seed-worker.ts', import.meta.url), { type: 'module' });
    try {
      const said = new Promise<unknown>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not start'));
      });
      const order: SeedOrder = { name: database.name, pack: renewed, puts };
      worker.postMessage(order);
      expect(await said).toBe('half-way');
    } finally {
      worker.terminate();
    }
    expect(await contents()).toEqual(before);
    await expectCompletes();
  });
});

/** Aborts the transaction at one of the writes to come. Returns what takes the trap away. */
function abortAtWrite(at: number, count: () => number): () => void {
  const traps = (['put', 'add', 'delete'] as const).map((method) => {
    const original = Reflect.get(IDBObjectStore.prototype, method) as (...values: unknown[]) => IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...values: unknown[]
    ) {
      if (count() === at) this.transaction.abort();
      return Reflect.apply(original, this, values) as IDBRequest;
    });
  });
  return () => {
    for (const trap of traps) trap.mockRestore();
  };
}
