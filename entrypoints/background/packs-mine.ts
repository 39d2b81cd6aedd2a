/** The reader's own terms: kept by the one keeper of what a reader made, and part of the glossary from then on. */
import type { Entry } from '../../core/entry.ts';
import { refusal, type Refusal } from '../../core/pack-refusal.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { gone, kept, type KeptItem } from '../../storage/kept.ts';
import { packDatabase } from './glossary.ts';
import { followDatabase } from './glossary-cache.ts';
import { keeper } from './study-keeper.ts';

export function saveMine(entries: readonly Entry[]): Promise<Result<true, Refusal>> {
  const changedAt = Date.now();
  return keep(entries.map((entry) => kept('mine', { id: entry.id, entry, changedAt })));
}

export function removeMine(ids: readonly string[]): Promise<Result<true, Refusal>> {
  const now = Date.now();
  return keep(ids.map((id) => gone('mine', id, now)));
}

async function keep(items: readonly KeptItem[]): Promise<Result<true, Refusal>> {
  const done = await keeper.keep(items);
  if (!done.ok) return fail(refusal('storage'));
  const database = await packDatabase();
  if (database) void followDatabase(database);
  return ok(true);
}
