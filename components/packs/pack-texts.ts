/** Changes and refusals in words. */
import type { PackChanges } from '../../core/pack-diff.ts';
import type { Refusal } from '../../core/pack-refusal.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';

const KINDS = ['added', 'reworded', 'changed', 'withdrawn'] as const;

/** `新增 12 条，改写 3 条，撤回 1 条`; what did not happen is not said. */
export function changesText(changes: PackChanges, language: string): string {
  const t = packMessages(language).packs.changes;
  const told = KINDS.filter((kind) => changes[kind] > 0);
  if (told.length === 0) return t.none;
  return told.map((kind) => fillCount(t[kind], changes[kind], language)).join(t.and);
}

/** The headwords of each kind, one line a kind: `新增 2 条：三率三度、晋创谷`. */
export function changedHeadwords(changes: PackChanges, language: string): string[] {
  const t = packMessages(language).packs.changes;
  return KINDS.filter((kind) => changes[kind] > 0).map((kind) => {
    const listed = changes.headwords[kind].join(t.between);
    const headwords =
      changes.headwords[kind].length < changes[kind] ? fill(t.more, { headwords: listed }) : listed;
    return fill(t.list, { kind: fillCount(t[kind], changes[kind], language), headwords });
  });
}

export function refusalText({ code }: Refusal, language: string): string {
  return packMessages(language).refusal[code];
}

export function dateText(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
