/** An index without the reader's own terms, for pages of sites on which the reader has not allowed them. */
import { MINE } from './entry-ref.ts';
import { entryOf, type FormTarget, type TermIndex } from './term-index.ts';

/** Every site, as a value of the setting `mineSites`. */
export const EVERY_SITE = '*';

/** True where the reader's own terms may be marked: a page can list what is marked in it. */
export function allowsMine(sites: readonly string[], host: string): boolean {
  return sites.includes(EVERY_SITE) || sites.includes(host);
}

/** The index without the reader's own terms. A form that leads to nothing else is a form no more. */
export function withoutMine(index: TermIndex): TermIndex {
  const isMine = index.entries.map(({ id }) => id.startsWith(`${MINE}/`));
  if (!isMine.includes(true)) return index;
  // Holes, and not empty lists: those are phrases which hide the terms they contain.
  const forms: (readonly FormTarget[])[] = [];
  forms.length = index.forms.length;
  index.forms.forEach((targets, form) => {
    const others = targets.filter((target) => !isMine[entryOf(target)]);
    if (others.length > 0 || targets.length === 0) forms[form] = others;
  });
  return { ...index, forms };
}
