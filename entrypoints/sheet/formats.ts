/** The article with its notes for other programs: plain text, Markdown and HTML. */
import { escapeMarkdown } from '../../core/export/markdown.ts';
import { fill } from '../../locales/fill.ts';
import type { sheetMessages } from '../../locales/sheet.ts';
import type { Note, NotedArticle } from './annotate-article.ts';

type Texts = ReturnType<typeof sheetMessages>['sheet'];

/** 三率三度：…——运城市2025年政府工作报告·工作注释13 */
export function noteText({ headword, gloss, sources }: Note, t: Texts): string {
  return fill(t.note, { headword, gloss, source: sources.join('；') });
}

export function toPlainText({ title, url, blocks, notes }: NotedArticle, t: Texts): string {
  const paragraphs = blocks.map(({ pieces }) =>
    pieces.map(({ text, note }) => (note === undefined ? text : `${text}[${note}]`)).join(''),
  );
  const list = notes.map((note) => `[${note.number}] ${noteText(note, t)}`);
  return [
    title,
    fill(t.source, { url }),
    ...paragraphs,
    ...(list.length > 0 ? [t.notes, list.join('\n')] : []),
  ].join('\n\n');
}

export function toMarkdownText({ title, url, blocks, notes }: NotedArticle, t: Texts): string {
  const paragraphs = blocks.map(({ kind, pieces }) => {
    const text = pieces
      .map(({ text, note }) =>
        note === undefined ? escapeMarkdown(text) : `${escapeMarkdown(text)}[^${note}]`,
      )
      .join('');
    return { heading: `## ${text}`, item: `- ${text}`, text }[kind];
  });
  const list = notes.map((note) => `[^${note.number}]: ${escapeMarkdown(noteText(note, t))}`);
  return [
    `# ${escapeMarkdown(title)}`,
    fill(t.source, { url: `<${url}>` }),
    ...paragraphs,
    list.join('\n'),
  ].join('\n\n');
}

/** Built as nodes, so that no text can become markup. */
export function toHtml({ title, url, blocks, notes }: NotedArticle, t: Texts): string {
  const page = document.implementation.createHTMLDocument();
  const make = (name: string, ...children: readonly (Node | string)[]) => {
    const element = page.createElement(name);
    element.append(...children);
    return element;
  };
  const link = make('a', url);
  link.setAttribute('href', url);
  const [before = '', after = ''] = t.source.split('{url}');
  const parts = [make('h1', title), make('p', before, link, after)];
  for (const { kind, pieces } of blocks) {
    const children = pieces.flatMap(({ text, note }) =>
      note === undefined ? [text] : [text, make('sup', `[${note}]`)],
    );
    parts.push(make(kind === 'heading' ? 'h2' : 'p', ...children));
  }
  if (notes.length > 0)
    parts.push(make('h2', t.notes), make('ol', ...notes.map((note) => make('li', noteText(note, t)))));
  const serializer = new XMLSerializer();
  return parts.map((part) => serializer.serializeToString(part)).join('');
}
