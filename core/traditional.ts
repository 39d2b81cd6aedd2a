/** Simplified Chinese written in the traditional characters of Taiwan: character by character, never other words. */
import type { Entry } from './entry.ts';

/** Made by the build. Outside the phrases a character stands for one other, or for itself. */
export interface TraditionalTable {
  /** Simplified and traditional characters in turn. */
  readonly characters: string;
  /** Phrases that are written otherwise than character by character, and their writing, in turn. */
  readonly phrases: readonly string[];
}

/** Writes a text anew, with as many UTF-16 code units. */
export type Write = (text: string) => string;

/** The longest phrase that begins at a place wins, else the single character. */
export function traditionalWriter({ characters, phrases }: TraditionalTable): Write {
  const written = new Map<string, string>();
  const points = [...characters];
  for (let i = 0; i < points.length; i += 2) written.set(points[i] ?? '', points[i + 1] ?? '');
  /** The length of the longest phrase by its first two code units: most places begin none. */
  const longest = new Map<string, number>();
  for (let i = 0; i < phrases.length; i += 2) {
    const phrase = phrases[i] ?? '';
    written.set(phrase, phrases[i + 1] ?? phrase);
    const start = phrase.slice(0, 2);
    longest.set(start, Math.max(phrase.length, longest.get(start) ?? 0));
  }
  return (text) => {
    let result = '';
    for (let at = 0; at < text.length;) {
      let length = longest.get(text.slice(at, at + 2)) ?? 0;
      while (length > 1 && !written.has(text.slice(at, at + length))) length--;
      const piece =
        length > 1 ? text.slice(at, at + length) : String.fromCodePoint(text.codePointAt(at) ?? 0);
      result += written.get(piece) ?? piece;
      at += piece.length;
    }
    return result;
  };
}

/** An entry for showing: what is read in it is written anew, what it is recognised and looked up by stays. */
export function writeEntry(entry: Entry, write: Write): Entry {
  return {
    ...entry,
    headword: write(entry.headword),
    senses: entry.senses.map((sense) => ({
      ...sense,
      gloss: write(sense.gloss),
      parts: sense.parts.map((part) => writeAll(part, write)),
      notes: sense.notes.map(
        ({ kind, ...note }) => ({ kind, ...writeAll(note, write) }) as typeof note & { kind: typeof kind },
      ) as typeof sense.notes,
      citations: sense.citations.map(({ url, region, ...citation }) => ({
        ...writeAll(citation, write),
        ...(region && { region: { ...region, name: write(region.name) } }),
        ...(url !== undefined && { url }),
      })),
    })),
  };
}

/** Every text of a flat record. `certainty` and the like are no Chinese and stay as they are. */
function writeAll<T extends object>(record: T, write: Write): T {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' ? write(value) : value,
  ]);
  return Object.fromEntries(entries) as T;
}
