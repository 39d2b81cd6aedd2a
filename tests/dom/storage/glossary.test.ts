/** The glossary in a real IndexedDB: seeded, switched and read as a whole. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentGeneration } from '../../../storage/glossary.ts';
import { holdsVersion, seedPack } from '../../../storage/packs.ts';
import { glossaryDatabase, type GlossaryDatabase } from '../../../storage/database.ts';
import { bundled, current, glossOf, glosses, install, silenceDexie, testDatabase } from './packs.ts';

let database: GlossaryDatabase;
beforeEach(() => {
  silenceDexie();
  database = testDatabase();
});
afterEach(() => database.delete());

const old = bundled('1', ['a', 'b', 'c']);
const renewed = bundled('2', ['b', 'c', 'd', 'e']);

describe('seeding', () => {
  it('finds nothing in an empty database', async () => {
    expect(await currentGeneration(database)).toBeNull();
    expect(await holdsVersion(database, old.id, '1')).toBe(false);
    expect(await glossOf(database, 1, 'a')).toBeNull();
  });

  it('puts the pack as a whole', async () => {
    expect(await seedPack(database, old)).toMatchObject({ number: 1, packs: [{ id: old.id, version: '1' }] });
    expect(await glosses(database)).toEqual({
      a: 'cezhu-bundled 1',
      b: 'cezhu-bundled 1',
      c: 'cezhu-bundled 1',
    });
    expect(await holdsVersion(database, old.id, '1')).toBe(true);
    expect(await holdsVersion(database, old.id, '2')).toBe(false);
  });

  it('changes nothing the second time', async () => {
    const first = await seedPack(database, old);
    expect(await seedPack(database, { ...old, entries: renewed.entries })).toEqual(first);
    expect(Object.keys(await glosses(database))).toEqual(['a', 'b', 'c']);
  });

  it('makes one generation where two ask at once', async () => {
    const second = glossaryDatabase(database.name);
    const made = await Promise.all([seedPack(database, old), seedPack(second, old)]);
    second.close();
    expect(made.map(({ number }) => number)).toEqual([1, 1]);
    expect(await database.entries.count()).toBe(old.entries.length);
  });
});

describe('an update', () => {
  it('replaces the entries: new ones come, withdrawn ones go', async () => {
    await seedPack(database, old);
    expect(await seedPack(database, renewed)).toMatchObject({ number: 2 });
    expect(Object.keys(await glosses(database))).toEqual(['b', 'c', 'd', 'e']);
    expect(await glossOf(database, 2, 'a')).toBeNull();
  });

  it('leaves another pack’s entries, and which pack speaks first', async () => {
    await seedPack(database, old);
    await install(database, 'other', '1', ['c', 'x']);
    await seedPack(database, renewed);
    expect((await current(database)).packs.map(({ id, version }) => `${id} ${version}`)).toEqual([
      'cezhu-bundled 2',
      'other 1',
    ]);
    expect(Object.keys(await glosses(database))).toEqual(['b', 'c', 'd', 'e', 'other/c', 'other/x']);
  });

  it('answers a page marked before it from the generation of that page, and a forgotten one from the current', async () => {
    await seedPack(database, old);
    await seedPack(database, renewed);
    expect(await glossOf(database, 1, 'a')).toBe('cezhu-bundled 1');
    expect(await glossOf(database, 1, 'd')).toBeNull();
    await seedPack(database, bundled('3', ['b']));
    expect(await glossOf(database, 1, 'b')).toBe('cezhu-bundled 3');
    expect(await glossOf(database, 1, 'a')).toBeNull();
  });
});

it('comes from version 1 of the database with a number that no page has', async () => {
  const name = database.name;
  await database.open();
  database.close();
  await database.delete();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 10);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore('entries', { keyPath: ['pack', 'version', 'id'] });
      result.createObjectStore('packs', { keyPath: 'id' }).put({ id: 'cezhu-bundled', version: '1' });
      result
        .createObjectStore('generations', { keyPath: 'number' })
        .put({ number: 7, packs: [{ id: 'cezhu-bundled', version: '1' }] });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  database = glossaryDatabase(name);
  expect(await seedPack(database, old)).toMatchObject({ number: 8 });
  expect(Object.keys(await glosses(database))).toEqual(['a', 'b', 'c']);
});
