/** A name for a sense that outlives updates: made of where it comes from, not of its place among the senses. */
import type { Sense } from './entry.ts';

/**
 * The keys of an entry's senses, in their order: issuer, year and title of the first citation. Two senses out of one
 * document are told apart by a number. Hashed, because the index carries them to every page.
 */
export function senseKeys(senses: readonly Pick<Sense, 'citations'>[]): string[] {
  const seen = new Map<string, number>();
  return senses.map(({ citations: [first] }) => {
    const source = first ? `${first.issuer}\n${first.year}\n${first.title}` : '';
    const before = seen.get(source) ?? 0;
    seen.set(source, before + 1);
    return hash(before > 0 ? `${source}\n${before}` : source);
  });
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
