import { readFileSync } from 'node:fs';
import { OutputFormat, pinyin, polyphonic, segment } from 'pinyin-pro';

/**
 * Readings checked by hand: phrase → pinyin with tone marks, one syllable a character. The longest phrase wins.
 * Read once, at the first call.
 */
let table: ReadonlyMap<string, string> | null = null;
function overrides(): ReadonlyMap<string, string> {
  table ??= new Map(
    Object.entries(
      JSON.parse(readFileSync(new URL('pinyin-overrides.json', import.meta.url), 'utf8')) as Record<
        string,
        string
      >,
    ),
  );
  return table;
}

const HAN = /\p{Script=Han}/u;
/** What is kept beside Han characters: letters and digits, as 1+N or OTA; punctuation is not pronounced. */
const SPOKEN = /[\p{Letter}\p{Number}+]/u;

/** Pinyin of a headword: tone marks, base tones (一 is always yī), syllables separated by spaces: `sān lǜ sān dù`. */
export function spellPinyin(headword: string): string {
  const syllables: string[] = [];
  let latin = '';
  const flush = () => {
    if (latin !== '') syllables.push(latin);
    latin = '';
  };
  for (const { text, reading } of readings(headword)) {
    if (HAN.test(text)) {
      flush();
      syllables.push(reading);
    } else if (SPOKEN.test(text)) latin += text;
    else flush();
  }
  flush();
  return syllables.join(' ');
}

/** One character and how it is read: with a tone mark, or as itself where it is no Han character. */
interface Reading {
  readonly text: string;
  readonly reading: string;
  /** True where the override table gives it. */
  readonly checked: boolean;
}

/** The characters of a text with their readings. `apart`: characters that have nothing to do with one another. */
export function readCharacters(text: string, how: 'together' | 'apart' = 'together'): Reading[] {
  return how === 'together' ? readings(text) : [...text].flatMap(readings);
}

function readings(headword: string): Reading[] {
  const characters = [...headword];
  const library = pinyin(headword, { type: 'array', toneSandhi: false, nonZh: 'spaced' });
  const result = characters.map((text, index): Reading => ({
    text,
    reading: library[index] ?? text,
    checked: false,
  }));
  const known = [...overrides()].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  for (const [phrase, spelling] of known) {
    const syllables = spelling.split(' ');
    for (let at = headword.indexOf(phrase); at >= 0; at = headword.indexOf(phrase, at + 1)) {
      const from = Array.from(headword.slice(0, at)).length;
      [...phrase].forEach((text, index) => {
        const place = from + index;
        if (result[place]?.checked === false)
          result[place] = { text, reading: syllables[index] ?? text, checked: true };
      });
    }
  }
  return result;
}

/** Characters that are read in two ways in the language of reports; the rest have one that matters. */
const RISKY = new Set('行长重调差藏应散曲处宿泊校切卷朝给传'.split(''));

/**
 * Characters whose reading the library only guesses: it reads them in two ways, no word it knows contains them, and
 * the table says nothing. Each needs a look, and a line in pinyin-overrides.json.
 */
export function unsureCharacters(headword: string): string[] {
  const words = segment(headword, { format: OutputFormat.ZhSegment });
  const alone = words.flatMap((word) => [...word].map(() => [...word].length === 1));
  return readings(headword).flatMap(({ text, checked }, index) => {
    if (checked || !RISKY.has(text) || alone[index] === false) return [];
    return (polyphonic(text)[0] ?? '').includes(' ') ? [text] : [];
  });
}

/** Mistakes in the table itself: a phrase and its syllables must be equally long. */
export function badOverrides(): string[] {
  return [...overrides()]
    .filter(([phrase, spelling]) => [...phrase].length !== spelling.split(' ').length)
    .map(([phrase]) => phrase);
}
