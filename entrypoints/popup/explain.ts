/** The notes on all terms of a page, to take along. */
import { browser } from 'wxt/browser';
import { citationText, quotationText } from '../../components/citation-text.ts';
import { libraryHref, type Explanation } from '../../components/popup-model.ts';
import type { Entry } from '../../core/entry.ts';
import { toMarkdown } from '../../core/export/markdown.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { messagesFor } from '../../locales/index.ts';
import { writeClipboard } from './clipboard.ts';
import { readEntry } from './glossary.ts';

interface Page {
  readonly title: string;
  readonly language: Language;
}

/** Copies or prints the notes; false where that did not work. @param ids in the order of the page */
export async function explainTerms(
  how: Explanation,
  ids: readonly string[],
  generation: number,
  { title, language }: Page,
): Promise<boolean> {
  const t = messagesFor(language).popup.explain;
  const name = title === '' ? t.title : fill(t.titled, { title });
  if (how === 'print') return openPrinting(ids, name);
  const found = await Promise.all(ids.map((id) => readEntry(id, generation, false)));
  const entries = found.flatMap((one) => (one === null ? [] : [one.entry]));
  if (entries.length === 0) return false;
  return writeClipboard(
    how === 'text' ? asText(entries, name, language) : asMarkdown(entries, name, language),
  );
}

async function openPrinting(ids: readonly string[], name: string): Promise<boolean> {
  const query = new URLSearchParams({ ids: ids.join(','), name, print: '1' });
  await browser.tabs.create({ url: browser.runtime.getURL(`${libraryHref('list')}?${query}` as '/') });
  return true;
}

function asText(entries: readonly Entry[], name: string, language: Language): string {
  const notes = entries.map((entry) =>
    entry.senses.map((sense) => quotationText(entry, sense, language)).join('\n'),
  );
  return `${[name, ...notes].join('\n\n')}\n`;
}

function asMarkdown(entries: readonly Entry[], name: string, language: Language): string {
  const facts = entries.map((entry) => ({
    entry,
    sources: entry.senses.map(({ citations }) =>
      citations.map((citation) => citationText(citation, language)),
    ),
    theme: null,
  }));
  return toMarkdown(name, facts, { source: '{source}' });
}
