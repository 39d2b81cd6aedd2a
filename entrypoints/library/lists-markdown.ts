/** A list of entries as Markdown, with every source as it is cited on the page. */
import { citationText } from '../../components/citation-text.ts';
import type { Entry } from '../../core/entry.ts';
import { toMarkdown } from '../../core/export/markdown.ts';
import type { Language } from '../../core/settings.ts';
import { studyMessages } from '../../locales/study.ts';
import { themeName } from './browse-facets.ts';

export function listMarkdown(entries: readonly Entry[], name: string, language: Language): string {
  const list = entries.map((entry) => ({
    entry,
    sources: entry.senses.map(({ citations }) =>
      citations.map((citation) => citationText(citation, language)),
    ),
    theme: entry.theme === undefined ? null : themeName(entry.theme, language),
  }));
  return toMarkdown(name, list, { source: studyMessages(language).export.sourceMark });
}
