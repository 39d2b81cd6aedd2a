/** The glossary as popup and panel need it: rows to search, entries to show. */
import type { FoundEntry, Glossary } from '../../components/popup-model.ts';
import { parseFolding } from '../../core/fold.ts';
import { buildSearch } from '../../core/search/search.ts';
import { sendMessage } from '../../messages.ts';
import type { GlossaryHome } from '../../messages/page.ts';
import type { StoredRows } from '../../storage/cache.ts';

/** Where the glossary lives; wakes the background, which seeds it if need be. Null if it cannot be opened. */
export async function readHome(): Promise<GlossaryHome | null> {
  const status = await sendMessage('status', undefined);
  return status.ok ? status.value.home : null;
}

/** The search is prepared as soon as nothing else is to be done, or at the first key. */
export function makeGlossary(
  { generation, rows, folding, readings }: StoredRows,
  home: GlossaryHome,
): Glossary {
  const search = buildSearch(rows, parseFolding(folding), readings);
  setTimeout(() => search(' ', 1));
  return { generation, home, rows: new Map(rows.map((row) => [row.id, row])), search };
}

/** An entry as of the generation in which it was listed; null if it is not to be had. */
export async function readEntry(
  id: string,
  generation: number,
  traditional: boolean,
): Promise<FoundEntry | null> {
  const found = await sendMessage('lookup', { id, generation, ...(traditional && { traditional }) }).catch(
    () => null,
  );
  return found?.ok ? found.value : null;
}
