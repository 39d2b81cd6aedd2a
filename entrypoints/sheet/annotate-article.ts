/** An article with its terms as numbered notes. */
import { citationText } from '../../components/citation-text.ts';
import type { Found } from '../../messages/page.ts';
import type { GlossTerm } from '../card/contract.ts';
import type { Article, Block } from './article.ts';
import type { SheetHost } from './contract.ts';

/** A piece of a block: text, and the number of the note it is given. */
interface Piece {
  readonly text: string;
  readonly note?: number;
}

export interface NotedBlock {
  readonly kind: Block['kind'];
  readonly pieces: readonly Piece[];
}

export interface Note {
  readonly number: number;
  readonly headword: string;
  readonly gloss: string;
  readonly sources: readonly string[];
}

export interface NotedArticle extends Omit<Article, 'blocks'> {
  readonly blocks: readonly NotedBlock[];
  readonly notes: readonly Note[];
}

/** Each sense is noted where it is mentioned first. A term whose entry is not to be had gets no note. */
export async function annotateArticle(article: Article, host: SheetHost): Promise<NotedArticle> {
  const terms = article.blocks.map(({ text }) => host.findTerms(text));
  const entries = await lookUpAll(new Set(terms.flat().map(({ id }) => id)), host);
  const numbers = new Map<string, number>();
  const notes: Note[] = [];

  const numberOf = (term: GlossTerm): number | null => {
    const key = `${term.id} ${term.sense}`;
    const found = entries.get(term.id);
    if (numbers.has(key) || !found) return null;
    const number = notes.length + 1;
    numbers.set(key, number);
    notes.push(noteOf(number, found, term, host));
    return number;
  };
  const blocks = article.blocks.map(({ kind, text }, index): NotedBlock => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const term of terms[index] ?? []) {
      const note = numberOf(term);
      if (note === null) continue;
      pieces.push({ text: text.slice(from, term.end), note });
      from = term.end;
    }
    return { kind, pieces: [...pieces, { text: text.slice(from) }] };
  });
  return { ...article, blocks, notes };
}

async function lookUpAll(ids: ReadonlySet<string>, host: SheetHost): Promise<Map<string, Found>> {
  const { generation, traditional } = host;
  const found = new Map<string, Found>();
  await Promise.all(
    [...ids].map(async (id) => {
      const ref = { generation, id, ...(traditional && { traditional }) };
      const answer = await host.send('lookup', ref).catch(() => null);
      if (answer?.ok) found.set(id, answer.value);
    }),
  );
  return found;
}

function noteOf(
  number: number,
  { entry, inTraditional }: Found,
  term: GlossTerm,
  { language }: SheetHost,
): Note {
  const { headword, senses } = inTraditional ?? entry;
  const sense = senses[term.sense] ?? senses[0];
  return {
    number,
    headword,
    gloss: sense?.gloss ?? '',
    sources: sense?.citations.map((citation) => citationText(citation, language)) ?? [],
  };
}
