/** Typing in the library's search field: results stand at an address of their own, one step of the history for a query being typed. */

export function searchFor(query: string): void {
  const hash = `#/search?${new URLSearchParams({ q: query })}`;
  const isSearching = location.hash.startsWith('#/search');
  if (isSearching) location.replace(hash);
  else if (query.trim() !== '') location.assign(hash);
}
