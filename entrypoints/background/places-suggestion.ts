/** A line of the address bar's suggestions, as each browser takes it. */
import type { TextRange } from '../../core/search/search.ts';

/** Chromium reads XML, Firefox plain text. */
export type Markup = 'xml' | 'plain';

export interface Stretch {
  readonly text: string;
  /** Matched characters. */
  readonly ranges?: readonly TextRange[];
  /** Less important than the rest. */
  readonly dim?: boolean;
}

export function describe(stretches: readonly Stretch[], markup: Markup): string {
  if (markup === 'plain') return stretches.map(({ text }) => text).join('');
  return stretches
    .map(({ text, ranges = [], dim = false }) => {
      const marked = mark(text, ranges);
      return dim ? `<dim>${marked}</dim>` : marked;
    })
    .join('');
}

function mark(text: string, ranges: readonly TextRange[]): string {
  let marked = '';
  let end = 0;
  for (const [from, to] of ranges) {
    marked += `${escapeXml(text.slice(end, from))}<match>${escapeXml(text.slice(from, to))}</match>`;
    end = to;
  }
  return marked + escapeXml(text.slice(end));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text that XML takes as such; Chromium drops the whole list over one character that XML forbids. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Control}\p{Noncharacter_Code_Point}]/gu, '')
    .replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}
