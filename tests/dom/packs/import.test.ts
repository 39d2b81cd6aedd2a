/** A large pack on its way in, while readers go on reading. Sizes above the suite's: see the figures in docs/PACKS.md. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GlossaryDatabase } from '../../../storage/database.ts';
import { seedPack } from '../../../storage/packs.ts';
import {
  bundled,
  entry,
  glosses,
  glossOf,
  installPack,
  pack,
  silenceDexie,
  testDatabase,
} from '../storage/packs.ts';

let database: GlossaryDatabase;
beforeEach(async () => {
  silenceDexie();
  database = testDatabase();
  await seedPack(database, bundled('1', ['a']));
});
afterEach(() => database.delete());

const SIZE = 4000;

it('answers lookups all the while, from the glossary as it was', async () => {
  const large = pack('large', '1', [], {
    entries: Array.from({ length: SIZE }, (_, at) => entry(`e${at}`, '释义'.repeat(40))),
  });
  let coming = true;
  const installing = installPack(database, large).finally(() => (coming = false));
  let answered = 0;
  while (coming) {
    expect(await glossOf(database, 1, 'a')).toBe('cezhu-bundled 1');
    expect(await glossOf(database, 1, 'large/e0')).toBeNull();
    answered++;
  }
  expect(await installing).toMatchObject({ number: 2 });
  // At least one for each chunk that is written or checked.
  expect(answered).toBeGreaterThan(SIZE / 1000);
  expect(Object.keys(await glosses(database))).toHaveLength(SIZE + 1);
});
