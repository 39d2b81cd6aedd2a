/**
 * Packs laid over one another: the reader's own terms first, then the packs in the reader's order. Out come the
 * entries as pages and readers know them, named by pack, with what a pack from elsewhere may not do taken off.
 */
import { BUNDLED_PACK, entryRef, MINE } from './entry-ref.ts';
import type { Entry, FormRule } from './entry.ts';
import { foldText } from './fold.ts';
import { MIN_FOREIGN_PLAIN_FORM } from './limits.ts';

export interface Layer {
  /** Id of the pack, or MINE. */
  readonly pack: string;
  /** It would mark too much of ordinary text: all its forms need quotes or a cue. */
  readonly capped: boolean;
  readonly entries: readonly Entry[];
}

/** All entries, those of the first layer first: where two claim a form, the first whose rule allows it wins. */
export function layerEntries(layers: readonly Layer[]): Entry[] {
  const claimed = new Set<string>();
  return layers.flatMap((layer) => {
    const entries = layer.entries.map((entry) => asServed(layer, entry));
    const freed = claimed.size === 0 ? entries : entries.map((entry) => withoutBlocksOf(entry, claimed));
    for (const entry of entries)
      for (const { form } of [{ form: entry.headword }, ...entry.aliases]) claimed.add(fold(form));
    return freed;
  });
}

/** An entry of a pack as it is shown and marked: named by its pack, and no more than a pack from elsewhere may. */
export function asServed({ pack, capped }: Pick<Layer, 'pack' | 'capped'>, entry: Entry): Entry {
  const id = entryRef(pack, entry.id);
  if (pack === BUNDLED_PACK) return entry;
  if (pack === MINE) return { ...entry, id };
  const restrain = <T extends Pick<FormRule, 'match'>>(rule: T, form: string): T =>
    rule.match === 'always' && (capped || [...fold(form)].length < MIN_FOREIGN_PLAIN_FORM)
      ? { ...rule, match: 'quoted' }
      : rule;
  const aliases = entry.aliases.map((alias) => restrain(alias, alias.form));
  return { ...restrain(entry, entry.headword), id, aliases };
}

/** A phrase that says "not this term" must not take the marks of a pack that comes before. */
function withoutBlocksOf(entry: Entry, claimed: ReadonlySet<string>): Entry {
  const not = entry.not.filter((phrase) => !containsOne(fold(phrase), claimed));
  return not.length === entry.not.length ? entry : { ...entry, not };
}

function containsOne(phrase: string, forms: ReadonlySet<string>): boolean {
  for (let from = 0; from < phrase.length; from++)
    for (let to = from + 1; to <= phrase.length; to++) if (forms.has(phrase.slice(from, to))) return true;
  return false;
}

function fold(form: string): string {
  return foldText(form, new Map());
}
