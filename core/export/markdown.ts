/** Entries as Markdown, for printing in other programs and for notes. */
import type { Entry } from '../entry.ts';

/** What a list says of an entry besides the entry itself. */
export interface MarkdownFacts {
  readonly entry: Entry;
  /** For each sense, its sources, one line each. */
  readonly sources: readonly (readonly string[])[];
  /** The theme's name, or null. */
  readonly theme: string | null;
}

export interface MarkdownWords {
  /** With a place for `{source}`. */
  readonly source: string;
}

/** A list with its title; nothing in the texts is taken for Markdown or HTML. */
export function toMarkdown(title: string, list: readonly MarkdownFacts[], words: MarkdownWords): string {
  return `${[`# ${escapeMarkdown(title)}`, ...list.map((facts) => section(facts, words))].join('\n\n')}\n`;
}

/** Text in which every character with a meaning in Markdown or HTML stands for itself; a line break is a space. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s*[\r\n]+\s*/gu, ' ')
    .replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&=]/gu, (mark, at: number, whole: string) =>
      needsEscape(mark, at, whole) ? `\\${mark}` : mark,
    );
}

/** Marks that mean something only at the beginning of a line, or after its number, stay as they are elsewhere. */
function needsEscape(mark: string, at: number, whole: string): boolean {
  const before = whole.slice(0, at).trim();
  if ('#+-='.includes(mark)) return before === '';
  if ('.)'.includes(mark)) return /^\d+$/u.test(before) && /^(?:\s|$)/u.test(whole.slice(at + 1));
  return !'(}{'.includes(mark);
}

function section({ entry, sources, theme }: MarkdownFacts, words: MarkdownWords): string {
  const facts = [entry.pinyin, entry.english, theme].filter(
    (one) => one !== undefined && one !== null && one !== '',
  );
  const senses = entry.senses.map((sense, i) => {
    const number = entry.senses.length > 1 ? `${i + 1}\\. ` : '';
    const parts = sense.parts.map(
      ({ label, text }) =>
        `- **${escapeMarkdown(label)}**${text === undefined ? '' : `：${escapeMarkdown(text)}`}`,
    );
    const from = (sources[i] ?? []).map(
      (source) => `> ${escapeMarkdown(words.source.replace('{source}', () => source))}`,
    );
    return [number + escapeMarkdown(sense.gloss), parts.join('\n'), from.join('  \n')]
      .filter(Boolean)
      .join('\n\n');
  });
  return [`## ${escapeMarkdown(entry.headword)}`, escapeMarkdown(facts.join(' · ')), ...senses]
    .filter(Boolean)
    .join('\n\n');
}
