/** Saved terms as files of other programs. Loaded when something is exported, with what only that needs. */
import Papa from 'papaparse';
import { citationText } from '../../components/citation-text.ts';
import type { ExportKind } from '../../components/study/ExportMenu.tsx';
import { toAnkiText } from '../../core/export/anki-text.ts';
import { toMarkdown } from '../../core/export/markdown.ts';
import { noteOf, type Note } from '../../core/export/note.ts';
import { cardIds, parseCardId, questionOf } from '../../core/study/question.ts';
import type { SavedTerm } from '../../core/study/records.ts';
import type { Language } from '../../core/settings.ts';
import { guardCell } from '../../core/table/formula.ts';
import { cardMessages } from '../../locales/card.ts';
import { studyMessages } from '../../locales/study.ts';
import { saveFile } from './lists-file.ts';

/** What Excel needs to read a CSV file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Makes the file and offers it to be saved.
 * @param deck the hand-made deck that is shown, or null
 * @param kinds the kinds of questions the reader revises
 * @returns the file's name
 */
export async function exportTerms(
  kind: ExportKind,
  terms: readonly SavedTerm[],
  deck: string | null,
  kinds: readonly string[],
  language: Language,
): Promise<string> {
  const t = studyMessages(language).export;
  const name = deck === null ? t.deckName : `${t.deckName}::${deck.replaceAll('::', '：')}`;
  const file = `${name.replaceAll('::', '-')}-${new Date().toISOString().slice(0, 10)}`;
  switch (kind) {
    case 'apkg': {
      const { makeApkg } = await import('./export-apkg.ts');
      const words = { noteType: t.deckName, card: t.deckName, front: t.fields.front, back: t.fields.back };
      const bytes = await makeApkg(notesOf(terms, kinds, language), name, words);
      saveFile(`${file}.apkg`, 'application/octet-stream', bytes);
      return `${file}.apkg`;
    }
    case 'anki': {
      const words = { front: t.fields.front, back: t.fields.back, tags: t.fields.tags };
      saveFile(`${file}.txt`, 'text/plain', toAnkiText(notesOf(terms, kinds, language), name, words));
      return `${file}.txt`;
    }
    case 'csv':
      saveFile(`${file}.csv`, 'text/csv', BYTE_ORDER_MARK + toCsv(terms, language));
      return `${file}.csv`;
    case 'markdown':
      saveFile(`${file}.md`, 'text/markdown', markdownOf(terms, deck ?? t.deckName, language));
      return `${file}.md`;
  }
}

/** Every card of the terms that the reader revises, as a note. */
export function notesOf(terms: readonly SavedTerm[], kinds: readonly string[], language: Language): Note[] {
  const { study, export: t } = studyMessages(language);
  const words = { ...study.prompts, ...t.fields };
  return terms.flatMap((term) =>
    cardIds(term)
      .filter((id) => kinds.includes(parseCardId(id)?.kind ?? ''))
      .flatMap((id) => {
        const question = questionOf(term, id);
        if (question === null) return [];
        const source = question.sense.citations
          .map((citation) => citationText(citation, language))
          .join('；');
        return [noteOf(question, { guid: `cezhu/${id}`, source, theme: themeOf(term, language) }, words)];
      }),
  );
}

/** Comma-separated, a line a term; a cell that a spreadsheet would calculate is made text. */
export function toCsv(terms: readonly SavedTerm[], language: Language): string {
  const { fields } = studyMessages(language).export;
  const date = new Intl.DateTimeFormat('en-CA');
  const rows = terms.map((term) => {
    const sense = term.snapshot.senses[term.sense] ?? term.snapshot.senses[0];
    const [citation] = sense?.citations ?? [];
    const cells = {
      [fields.headword]: term.snapshot.headword,
      [fields.pinyin]: term.snapshot.pinyin,
      [fields.english]: term.snapshot.english ?? '',
      [fields.gloss]: sense?.gloss ?? '',
      [fields.theme]: themeOf(term, language) ?? '',
      [fields.region]: citation?.region?.name ?? '',
      [fields.year]: String(citation?.year ?? ''),
      [fields.source]: sense?.citations.map((one) => citationText(one, language)).join('；') ?? '',
      [fields.sentence]: term.met?.sentence ?? '',
      [fields.page]: term.met?.title ?? '',
      [fields.url]: term.met?.url ?? '',
      [fields.saved]: date.format(term.savedAt),
    };
    return Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, guardCell(cell)]));
  });
  return Papa.unparse(rows);
}

function markdownOf(terms: readonly SavedTerm[], title: string, language: Language): string {
  const list = terms.map((term) => ({
    entry: term.snapshot,
    sources: term.snapshot.senses.map(({ citations }) => citations.map((one) => citationText(one, language))),
    theme: themeOf(term, language),
  }));
  return toMarkdown(title, list, { source: studyMessages(language).export.sourceMark });
}

function themeOf({ snapshot: { theme } }: SavedTerm, language: Language): string | null {
  const { themes } = cardMessages(language);
  if (theme === undefined || !Object.hasOwn(themes, theme)) return theme ?? null;
  return themes[theme as keyof typeof themes];
}
