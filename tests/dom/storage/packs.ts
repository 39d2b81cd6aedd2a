/** Packs and databases for tests. */
import * as v from 'valibot';
import { vi } from 'vitest';
import { BUNDLED_PACK } from '../../../core/entry-ref.ts';
import { EntrySchema, type Entry } from '../../../core/entry.ts';
import type { PackPreview } from '../../../core/pack-preview.ts';
import type { Refusal } from '../../../core/pack-refusal.ts';
import { PackSchema, type Pack } from '../../../core/pack.ts';
import type { Result } from '../../../core/result.ts';
import { glossaryDatabase, type GlossaryDatabase } from '../../../storage/database.ts';
import { allEntries, currentGeneration, findEntry } from '../../../storage/glossary.ts';
import { PackIntake, type Arrival } from '../../../storage/pack-intake.ts';
import type { GenerationRecord } from '../../../storage/pack-records.ts';
import { switchTo } from '../../../storage/pack-stage.ts';

export function testDatabase(): GlossaryDatabase {
  return glossaryDatabase(`cezhu-test-${crypto.randomUUID()}`);
}

/** Dexie tells of every aborted request, and of connections that are still closing when the database is deleted. */
export function silenceDexie(): void {
  for (const method of ['warn', 'trace'] as const) vi.spyOn(console, method).mockReturnValue(undefined);
}

export function entry(id: string, gloss: string, more: object = {}): Entry {
  const citations = [{ title: '测试', issuer: '测试', year: 2025 }];
  return v.parse(EntrySchema, {
    id,
    headword: `词目${id}`,
    pinyin: '',
    senses: [{ gloss, citations }],
    ...more,
  });
}

/** A pack with one entry for each id, whose gloss names pack and version. */
export function pack(id: string, version: string, ids: readonly string[], more: object = {}): Pack {
  return v.parse(PackSchema, {
    format: 1,
    id,
    version,
    title: `${id}词包`,
    publisher: `${id}编辑部`,
    licence: 'MIT',
    sources: [],
    entries: ids.map((one) => entry(one, `${id} ${version}`)),
    ...more,
  });
}

export const bundled = (version: string, ids: readonly string[]) => pack(BUNDLED_PACK, version, ids);

/** Feeds a text to an intake in pieces. */
export async function takeText(
  database: GlossaryDatabase,
  text: string,
  arrival: Arrival = { origin: 'file', subscription: null },
  size = 1000,
): Promise<Result<PackPreview, Refusal>> {
  const intake = new PackIntake(database, arrival);
  for (let at = 0; at < text.length; at += size) {
    const done = await intake.push(text.slice(at, at + size));
    if (!done.ok) return done;
  }
  return intake.end();
}

/** Stages a pack and accepts it. */
export async function installPack(
  database: GlossaryDatabase,
  value: unknown,
  arrival?: Arrival,
): Promise<GenerationRecord> {
  const preview = await takeText(database, JSON.stringify(value), arrival, 500_000);
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  const staged = await database.staged.get(preview.value.pack);
  if (!staged) throw new Error('nothing is staged');
  return switchTo(database, preview.value.pack, staged);
}

export const install = (database: GlossaryDatabase, id: string, version: string, ids: readonly string[]) =>
  installPack(database, pack(id, version, ids));

export async function current(database: GlossaryDatabase): Promise<GenerationRecord> {
  const generation = await currentGeneration(database);
  if (!generation) throw new Error('nothing is seeded');
  return generation;
}

/** Gloss by name of all entries of the current generation. */
export async function glosses(database: GlossaryDatabase): Promise<Record<string, string>> {
  const entries = await allEntries(database, await current(database));
  return Object.fromEntries(entries.map(({ id, senses }) => [id, senses[0]?.gloss ?? '']));
}

export async function glossOf(database: GlossaryDatabase, generation: number, id: string) {
  return (await findEntry(database, generation, id))?.senses[0]?.gloss ?? null;
}
