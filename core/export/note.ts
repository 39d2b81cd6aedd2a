/** A question as a flash card for other programs: front and back as HTML, with a name that stays and tags. */
import type { Entry } from '../entry.ts';
import { BLANK, type Question } from '../study/question.ts';

export interface Note {
  /** The same at every export, so that a second import renews the card and does not double it. */
  readonly guid: string;
  /** HTML. */
  readonly front: string;
  readonly back: string;
  /** Without white space. */
  readonly tags: readonly string[];
}

/** The words around a question, in the reader's language. */
export interface NoteWords {
  readonly meaning: string;
  readonly term: string;
  /** With a place for `{name}`. */
  readonly cloze: string;
  readonly theme: string;
  readonly region: string;
  readonly year: string;
}

/** What a note says besides its question. */
export interface NoteFacts {
  readonly guid: string;
  /** Where the sense is from, one line. */
  readonly source: string;
  /** The theme's name, or null. */
  readonly theme: string | null;
}

export function noteOf(question: Question, facts: NoteFacts, words: NoteWords): Note {
  return {
    guid: facts.guid,
    front: frontOf(question, words),
    back: backOf(question, facts.source),
    tags: tagsOf(question.entry, facts.theme, words),
  };
}

/** Text as HTML that can be written as UTF-8: nothing in it is markup, and a line stays a line. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/\r\n?|\n/gu, '<br>')
    .replaceAll('\t', ' ');
}

function frontOf(question: Question, words: NoteWords): string {
  const headword = `<b>${escapeHtml(question.entry.headword)}</b>`;
  switch (question.kind) {
    case 'meaning':
      return `${headword}<br>${escapeHtml(words.meaning)}`;
    case 'term':
      return `${escapeHtml(question.prompt)}<br>${escapeHtml(words.term)}`;
    case 'cloze': {
      const { name, blanks } = question.slogan;
      const lead = escapeHtml(words.cloze.replace('{name}', () => name));
      return `${headword}<br>${lead}${blanks.map(({ label }) => labelled(label, BLANK)).join('、')}`;
    }
  }
}

function backOf(question: Question, source: string): string {
  const answer = {
    meaning: () => escapeHtml(question.sense.gloss),
    term: () => `<b>${escapeHtml(question.entry.headword)}</b><br>${escapeHtml(question.entry.pinyin)}`,
    cloze: () =>
      question.kind === 'cloze'
        ? question.slogan.blanks.map(({ label, text }) => labelled(label, text)).join('、')
        : '',
  }[question.kind]();
  return `${answer}<br><small>${escapeHtml(source)}</small>`;
}

function labelled(label: string | undefined, text: string): string {
  return label === undefined ? escapeHtml(text) : `${escapeHtml(label)}：${escapeHtml(text)}`;
}

function tagsOf({ senses }: Entry, theme: string | null, words: NoteWords): string[] {
  const citations = senses.flatMap((sense) => sense.citations);
  const tags = [
    ...(theme === null ? [] : [`${words.theme}::${theme}`]),
    ...citations.flatMap(({ region }) => (region ? [`${words.region}::${region.name}`] : [])),
    ...citations.map(({ year }) => `${words.year}::${year}`),
  ];
  return [...new Set(tags.map((tag) => tag.replaceAll(/\s+/gu, '_')))];
}
