import { parseFolding } from '../../core/fold.ts';
import { buildSearch, toSearchRow } from '../../core/search/search.ts';
import type { SavedTerm } from '../../core/study/records.ts';
import type { Glossary } from './glossary.ts';

/**
 * The search of everywhere else, over saved terms as they were when they were saved: by aliases too, and by how these sound.
 * @param glossary null until it has been read: names are then found by their characters, headwords also by their pinyin
 */
export function searchSaved<Term extends SavedTerm>(
  terms: readonly Term[],
  glossary: Pick<Glossary, 'folding' | 'readings'> | null,
): (query: string) => readonly Term[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const rows = terms.map(({ id, snapshot }) => ({ ...toSearchRow(snapshot), id }));
  const search = buildSearch(rows, parseFolding(glossary?.folding ?? ''), glossary?.readings);
  return (query) => {
    if (query.trim() === '') return terms;
    // What is merely written alike is offered in the glossary's own search; here it would look like a hit.
    const hits = search(query, terms.length).filter(({ tier }) => tier !== 'near');
    return hits.flatMap(({ row }) => byId.get(row.id) ?? []);
  };
}
