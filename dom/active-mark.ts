/** Shows one match as the one whose card is open. */
import { rangesOf } from './highlighter.ts';
import type { PageMatch } from './run-store.ts';

const NAME = 'note-active';

/** Registered only while there is one: the page can list the registry. Null: none. */
export function showActive(found: PageMatch | null): void {
  if (found) CSS.highlights.set(NAME, new Highlight(...rangesOf(found)));
  else CSS.highlights.delete(NAME);
}
