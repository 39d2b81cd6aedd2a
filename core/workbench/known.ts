/** What the installed glossary knows, as the workbench needs it: who has a form, and which themes there are. */
import { foldText, type Folding } from '../fold.ts';
import { numeralVariants } from '../numerals.ts';
import type { SearchRow } from '../search/search-row.ts';
import { themeGuesser } from './guess-theme.ts';

export interface KnownTerm {
  readonly id: string;
  readonly headword: string;
}

/** Terms by folded form. */
export type KnownForms = ReadonlyMap<string, readonly KnownTerm[]>;

type Row = Pick<SearchRow, 'id' | 'headword' | 'forms'>;

export function knownForms(rows: readonly Row[], folding: Folding): KnownForms {
  const forms = new Map<string, KnownTerm[]>();
  for (const { id, headword, forms: others } of rows) {
    for (const form of new Set([headword, ...others].flatMap((one) => allSpellings(one, folding)))) {
      const known = forms.get(form);
      if (known) known.push({ id, headword });
      else forms.set(form, [{ id, headword }]);
    }
  }
  return forms;
}

/** A form as the matcher compares it, and with its number written the other way. */
export function allSpellings(form: string, folding: Folding): string[] {
  const folded = foldText(form, folding);
  return folded === '' ? [] : [folded, ...numeralVariants(folded)];
}

/** Guesses themes by the installed entries; `fallback` where nothing speaks for one. */
export function guesserOf(
  rows: readonly Pick<SearchRow, 'headword' | 'gloss' | 'theme'>[],
  fallback: string,
): (text: string) => string {
  const themed = rows.filter(({ theme }) => theme !== '');
  const guess = themeGuesser(
    themed.map(({ theme, headword, gloss }) => ({ theme, text: `${headword}${gloss}` })),
  );
  return (text) => guess(text) ?? fallback;
}
