/** Text and forms to measure with: made from the glossary itself by a seeded generator, the same in every run. */
import { EntrySchema, type Entry } from '../../core/entry.ts';
import * as v from 'valibot';

/** Deterministic numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const BYTES_A_CHARACTER = 3;

/** Paragraphs of a given size in UTF-8 bytes: sentences of the glossary's glosses, shuffled. */
export function makeParagraphs(entries: readonly Entry[], bytes: number, seed = 1): string[] {
  const next = random(seed);
  const sentences = entries.flatMap(({ senses }) =>
    senses.flatMap(({ gloss }) => gloss.split(/(?<=[。；])/u).filter((sentence) => sentence.length > 8)),
  );
  const paragraphs: string[] = [];
  for (let size = 0; size < bytes;) {
    let paragraph = '';
    while (paragraph.length < 150) paragraph += sentences[Math.floor(next() * sentences.length)] ?? '';
    paragraphs.push(paragraph);
    size += paragraph.length * BYTES_A_CHARACTER;
  }
  return paragraphs;
}

/**
 * So many different forms: the glossary's headwords first, then pieces of its sentences of 3–8 characters with a
 * stranger in the middle, which share beginnings with the text as real terms do, and seldom match.
 */
export function makeForms(entries: readonly Entry[], count: number, seed = 2): string[] {
  const next = random(seed);
  const forms = new Set<string>();
  for (const { headword } of entries) if (forms.size < count) forms.add(headword);
  const text = entries.map(({ senses }) => senses[0]?.gloss ?? '').join('');
  const han = [...new Set(text)].filter((character) => /\p{Script=Han}/u.test(character));
  while (forms.size < count) {
    const at = Math.floor(next() * (text.length - 8));
    const piece = text.slice(at, at + 2 + Math.floor(next() * 5));
    const stranger = han[Math.floor(next() * han.length)] ?? '';
    if (/^\p{Script=Han}+$/u.test(piece)) forms.add(piece.slice(0, 2) + stranger + piece.slice(2));
  }
  return [...forms];
}

/** Forms as entries without rules, so that matching alone is measured. */
export function asEntries(forms: readonly string[]): Entry[] {
  return forms.map((headword, number) =>
    v.parse(EntrySchema, {
      id: `bench-${number}`,
      headword,
      pinyin: '',
      senses: [{ gloss: '为测量而设。', citations: [{ title: '测量', issuer: '测量', year: 2026 }] }],
    }),
  );
}
