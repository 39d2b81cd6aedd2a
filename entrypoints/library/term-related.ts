/** Which entries speak of which: the terms that stand in the glosses, read as a page would be. */
import { annotateText, type Annotator } from '../../core/annotate.ts';
import type { SearchRow } from '../../core/search/search-row.ts';

/** Ids of entries by the id of the entry that speaks of them, in the order of its gloss. */
export type Mentions = ReadonlyMap<string, readonly string[]>;

/** Rows read before others get their turn: some 5 ms. */
const SLICE = 150;

/**
 * Reads every gloss once, in slices.
 * @param pause lets the page draw between slices
 */
export async function readMentions(
  annotator: Annotator,
  rows: readonly SearchRow[],
  pause: () => Promise<void>,
): Promise<Mentions> {
  const mentions = new Map<string, readonly string[]>();
  for (const [index, row] of rows.entries()) {
    const found = mentionsIn(annotator, row);
    if (found.length > 0) mentions.set(row.id, found);
    if (index % SLICE === SLICE - 1) await pause();
  }
  return mentions;
}

function mentionsIn({ index, ...annotator }: Annotator, row: SearchRow): string[] {
  const page = { regions: row.regions, year: row.year };
  // The members of a numbered slogan stand in the row beside the gloss, which may not repeat them.
  const text = [row.gloss, ...row.parts].join('\n');
  const found = annotateText({ index, ...annotator }, text, page);
  const ids = found.flatMap(({ entry }) => index.entries[entry]?.id ?? []);
  return [...new Set(ids)].filter((id) => id !== row.id);
}

export interface Related {
  /** Entries named in the gloss of this one. */
  readonly explains: readonly SearchRow[];
  /** Entries whose gloss names this one, those of its theme first. */
  readonly explainedBy: readonly SearchRow[];
  /** Others of its theme, the nearest in order. */
  readonly sameTheme: readonly SearchRow[];
  /** How many entries the theme has. */
  readonly themeSize: number;
}

/** As many of one theme as make a reader curious; all of them are a click away. */
const THEME_NEIGHBOURS = 8;

/** @param rows in the glossary's usual order */
export function relatedTo(row: SearchRow, rows: readonly SearchRow[], mentions: Mentions): Related {
  const named = new Set(mentions.get(row.id));
  const explains = rows.filter(({ id }) => named.has(id));
  const explainedBy = rows.filter(({ id }) => mentions.get(id)?.includes(row.id));
  const ofTheme = row.theme === '' ? [] : rows.filter(({ theme }) => theme === row.theme);
  const known = new Set([row, ...explains, ...explainedBy]);
  const at = ofTheme.indexOf(row);
  const sameTheme = ofTheme
    .map((other, index) => ({ other, distance: Math.abs(index - at) }))
    .filter(({ other }) => !known.has(other))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, THEME_NEIGHBOURS)
    .map(({ other }) => other);
  const isNear = (other: SearchRow) => Number(other.theme === row.theme);
  return {
    explains,
    explainedBy: [...explainedBy].sort((a, b) => isNear(b) - isNear(a)),
    sameTheme,
    themeSize: ofTheme.length,
  };
}
