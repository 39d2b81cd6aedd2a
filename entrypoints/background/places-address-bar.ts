/** The address bar: `cz`, a space, and what is sought. */
import { browser } from 'wxt/browser';
import { parseFolding } from '../../core/fold.ts';
import { buildSearch, type Search, type SearchResult } from '../../core/search/search.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { chosenLanguage } from '../../locales/language.ts';
import { placesMessages } from '../../locales/places.ts';
import { readSearchRows, STAMP_KEY } from '../../storage/cache.ts';
import { readSettings } from '../../storage/settings.ts';
import { routeHash } from '../library/route.ts';
import { describe, type Markup, type Stretch } from './places-suggestion.ts';

/** Browsers show some six lines; the first is the default suggestion. */
const MOST = 6;

/** Kept while the worker lives; a new generation is read anew. */
let searching: Promise<Search> | null = null;

export function listenToAddressBar(): void {
  browser.omnibox.onInputStarted.addListener(() => void search());
  browser.omnibox.onInputChanged.addListener((text, suggest) => void answer(text.trim(), suggest));
  browser.omnibox.onInputEntered.addListener((text, disposition) => void enter(text.trim(), disposition));
  browser.storage.local.onChanged.addListener((changes) => {
    if (STAMP_KEY in changes) searching = null;
  });
}

function search(): Promise<Search> {
  return (searching ??= readSearchRows().then((stored) => {
    if (stored !== null) return buildSearch(stored.rows, parseFolding(stored.folding), stored.readings);
    searching = null;
    return () => [];
  }));
}

type Suggest = Parameters<Parameters<typeof browser.omnibox.onInputChanged.addListener>[0]>[1];

async function answer(query: string, suggest: Suggest): Promise<void> {
  const [find, { language }] = await Promise.all([search(), readSettings()]);
  const results = query === '' ? [] : find(query, MOST);
  const markup: Markup = import.meta.env.FIREFOX ? 'plain' : 'xml';
  const text = headline(query, results, chosenLanguage(language, browser.i18n.getUILanguage()));
  await browser.omnibox.setDefaultSuggestion({ description: describe([{ text }], markup) });
  suggest(
    results.map((result) => ({
      content: result.row.headword,
      description: describe(stretchesOf(result), markup),
    })),
  );
}

/** What Enter does as long as no line is chosen. */
function headline(query: string, results: readonly SearchResult[], language: Language): string {
  const t = placesMessages(language).places.omnibox;
  if (query === '') return t.hint;
  if (results.length === 0) return fill(t.none, { query });
  return fill(results[0]?.tier === 'near' ? t.nearest : t.found, { query });
}

/** As much of a meaning as a line has room for. */
const MAX_GLOSS = 40;

function stretchesOf({ row, ranges, via }: SearchResult): Stretch[] {
  const gloss = row.gloss.split('\n', 1)[0] ?? '';
  const short = gloss.length > MAX_GLOSS ? `${gloss.slice(0, MAX_GLOSS)}…` : gloss;
  return [
    { text: row.headword, ranges },
    ...(via === null ? [] : [{ text: `（${via}）` }]),
    ...(row.place === '' ? [] : [{ text: ` ${row.place}`, dim: true }]),
    { text: `  ${short}`, dim: true },
  ];
}

type Disposition = Parameters<Parameters<typeof browser.omnibox.onInputEntered.addListener>[0]>[1];

/** The headword of a suggestion leads to its entry, anything else to the search. */
async function enter(text: string, disposition: Disposition): Promise<void> {
  const url = browser.runtime.getURL('/library.html') + (await hashFor(text));
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

async function hashFor(text: string): Promise<string> {
  if (text === '') return routeHash('browse');
  const [best] = (await search())(text, 1);
  if (best?.row.headword === text) return routeHash('term', best.row.id);
  return `${routeHash('search')}?${new URLSearchParams({ q: text })}`;
}
