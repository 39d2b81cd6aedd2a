/** What a reader does with packs: order, switch, roll back, remove; and what stands above them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GlossaryDatabase } from '../../../storage/database.ts';
import { allEntries, followMine, listPacks } from '../../../storage/glossary.ts';
import { inProgress } from '../../../storage/pack-stage.ts';
import { sweep } from '../../../storage/pack-sweep.ts';
import { enablePack, movePack, removePack, rollBack, seedPack } from '../../../storage/packs.ts';
import { annotateText, createAnnotator } from '../../../core/annotate.ts';
import { compileIndex } from '../../../core/term-index.ts';
import {
  bundled,
  current,
  entry,
  glosses,
  glossOf,
  install,
  installPack,
  pack,
  silenceDexie,
  takeText,
  testDatabase,
} from '../storage/packs.ts';

let database: GlossaryDatabase;
beforeEach(async () => {
  silenceDexie();
  database = testDatabase();
  await seedPack(database, bundled('1', ['a', 'b']));
});
afterEach(() => database.delete());

/** Which entry a page marks for a text. */
async function marked(text: string): Promise<string[]> {
  const generation = await current(database);
  const index = compileIndex(await allEntries(database, generation), '', {}, generation.number);
  const page = { regions: [], year: null };
  return annotateText(createAnnotator(index), text, page).map(
    (match) => index.entries[match.entry]?.id ?? '',
  );
}

describe('which pack’s entry wins', () => {
  beforeEach(() => install(database, 'other', '1', ['a', 'x']));

  it('is the order’s to say, and the reader’s own terms stand above all', async () => {
    expect(await marked('说到词目a。')).toEqual(['a']);
    expect(await movePack(database, 'other', 0)).toBe(true);
    expect(await marked('说到词目a。')).toEqual(['other/a']);
    await database.mine.put({ id: 'm', entry: entry('m', '我的', { headword: '词目a' }), changedAt: 1 });
    await followMine(database);
    expect(await marked('说到词目a。')).toEqual(['mine/m']);
    expect(await glossOf(database, 0, 'mine/m')).toBe('我的');
  });

  it('is not that of a pack that is switched off', async () => {
    await enablePack(database, 'other', false);
    expect(Object.keys(await glosses(database))).toEqual(['a', 'b']);
    await enablePack(database, 'other', true);
    await enablePack(database, 'cezhu-bundled', false);
    expect(Object.keys(await glosses(database))).toEqual(['other/a', 'other/x']);
  });

  it('never follows from an id: each pack has its own', async () => {
    expect(await glossOf(database, 3, 'a')).toBe('cezhu-bundled 1');
    expect(await glossOf(database, 2, 'other/a')).toBe('other 1');
    expect(await glossOf(database, 2, 'no-such/a')).toBeNull();
  });

  it('keeps its place at an update', async () => {
    await movePack(database, 'other', 0);
    await install(database, 'other', '2', ['a']);
    expect((await listPacks(database)).map(({ id }) => id)).toEqual(['other', 'cezhu-bundled']);
  });
});

describe('an update', () => {
  it('says what it changes', async () => {
    await install(database, 'other', '1', ['a', 'b', 'c', 'd']);
    const next = pack('other', '2', [], {
      entries: [
        entry('a', 'other 1'),
        entry('b', 'other 1', { aliases: [{ form: '别名别名' }] }),
        entry('c', '新的释义'),
        entry('e', '新词'),
      ],
    });
    const preview = await takeText(database, JSON.stringify(next));
    expect(preview).toMatchObject({
      ok: true,
      value: {
        installed: '1',
        changes: {
          added: 1,
          reworded: 1,
          changed: 1,
          withdrawn: 1,
          headwords: { added: ['词目e'], reworded: ['词目c'], changed: ['词目b'], withdrawn: ['词目d'] },
        },
      },
    });
    // Until the reader says yes, nothing has changed.
    expect(await glossOf(database, 2, 'other/d')).toBe('other 1');
    expect(await glossOf(database, 2, 'other/e')).toBeNull();
  });

  it('is refused where it is not newer', async () => {
    await install(database, 'other', '2.10', ['a']);
    for (const version of ['2.9', '2', '1.99'])
      expect(await takeText(database, JSON.stringify(pack('other', version, ['a'])))).toMatchObject({
        error: { code: 'older' },
      });
    expect(await takeText(database, JSON.stringify(pack('other', '2.10', ['a', 'b'])))).toMatchObject({
      error: { code: 'installed' },
    });
    expect(await glosses(database)).toMatchObject({ 'other/a': 'other 2.10' });
  });

  it('goes back with one act, and forward again', async () => {
    await install(database, 'other', '1', ['a', 'b']);
    await install(database, 'other', '2', ['b', 'c']);
    await sweep(database, inProgress);
    expect(await rollBack(database, 'other')).toBe(true);
    expect(Object.keys(await glosses(database))).toEqual(['a', 'b', 'other/a', 'other/b']);
    expect(await rollBack(database, 'other')).toBe(true);
    expect(Object.keys(await glosses(database))).toEqual(['a', 'b', 'other/b', 'other/c']);
    const [, other] = await listPacks(database);
    expect(other?.log.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
      'rolled-back 2',
      'rolled-back 1',
      'updated 2',
      'installed 1',
    ]);
  });

  it('after going back waits for a version newer than the one that was left', async () => {
    const signed = {
      origin: 'url',
      subscription: { url: 'https://packs.example/other.json', key: 'k' },
      pinned: 'k',
    } as const;
    await installPack(database, pack('other', '1', ['a']), signed);
    await installPack(database, pack('other', '2', ['a']), signed);
    await rollBack(database, 'other');
    expect(await database.subscriptions.get('other')).toMatchObject({ skip: '2' });
  });
});

it('leaves nothing behind: removed, declined and outdated entries are swept', async () => {
  await install(database, 'other', '1', ['a', 'b']);
  await install(database, 'third', '1', ['a']);
  await takeText(database, JSON.stringify(pack('fourth', '1', ['a'])));
  await sweep(database, inProgress);
  expect(await packsWithEntries()).toEqual(['cezhu-bundled', 'fourth', 'other', 'third']);
  await database.staged.delete('fourth');
  await removePack(database, 'other');
  await enablePack(database, 'third', false);
  await sweep(database, inProgress);
  expect(await packsWithEntries()).toEqual(['cezhu-bundled', 'third']);
  expect(await removePack(database, 'cezhu-bundled')).toBe(false);
});

async function packsWithEntries(): Promise<string[]> {
  return [...new Set((await database.entries.toArray()).map((record) => record.pack))].sort();
}
