/** Anki's text import format: headers with #, then a line a note. https://docs.ankiweb.net/importing/text-files.html */
import type { Note } from './note.ts';

export interface AnkiTextWords {
  readonly front: string;
  readonly back: string;
  readonly tags: string;
}

/** @param deck `策注::农业与乡村`; a line break in it would be a second header */
export function toAnkiText(notes: readonly Note[], deck: string, words: AnkiTextWords): string {
  const headers = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    `#columns:${['GUID', words.front, words.back, words.tags].join('\t')}`,
    `#deck:${deck.replaceAll(/\s+/gu, ' ')}`,
    '#tags column:4',
  ];
  const lines = notes.map(({ guid, front, back, tags }) =>
    [guid, front, back, tags.join(' ')].map(quoted).join('\t'),
  );
  return `${[...headers, ...lines].join('\n')}\n`;
}

/** Always in quotes: a field that begins with # or a quote would mean something else. */
function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}
