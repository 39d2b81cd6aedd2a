import type { Citation, Entry, Sense } from '../entry.ts';

/** What search knows of an entry: plain and small, cached for popup, panel, library and address bar. */
export interface SearchRow {
  readonly id: string;
  readonly headword: string;
  /** Other names of the term: aliases, and its English name where there is one. */
  readonly forms: readonly string[];
  /** Names of the members of a numbered slogan: 签约开工率 for 三率三度. */
  readonly parts: readonly string[];
  /** Of the headword, with tone marks, syllables separated by spaces: `sān lǜ sān dù`. */
  readonly pinyin: string;
  /** Of the headword, one character a syllable: `slsd`. */
  readonly initials: string;
  /** The meanings, the first one first, one a line. */
  readonly gloss: string;
  /** Where it comes from, for a line of meta: `运城市`, `运城市、太原市`, `运城市等`. */
  readonly place: string;
  /** The newest year it is cited for, or null. */
  readonly year: number | null;
  /** Issuers, regions, years and titles of all citations: what a search by source looks in. */
  readonly sources: string;
  /** Id of the theme, or empty. */
  readonly theme: string;
  /** Who issued the documents it is cited from. */
  readonly issuers: readonly string[];
  /** GB/T 2260 codes of the places it is bound to; empty where it holds everywhere. */
  readonly regions: readonly string[];
  /** Years of the documents it is cited from. */
  readonly years: readonly number[];
}

/** A longer stretch of a part's text is a sentence, not a name that someone would look up. */
const MAX_PART_NAME = 16;

/** More places than this are summed up: the line of meta is one line. */
const MAX_PLACES = 2;

export function toSearchRow(entry: Entry): SearchRow {
  const citations = entry.senses.flatMap((sense) => sense.citations);
  const parts = entry.senses.flatMap((sense) => sense.parts);
  const english = entry.english === undefined ? [] : [entry.english];
  return {
    id: entry.id,
    headword: entry.headword,
    forms: unique([...entry.aliases.map((alias) => alias.form), ...english]),
    parts: unique(parts.flatMap((part) => [part.label, ...membersOf(part.text ?? '')])),
    pinyin: entry.pinyin,
    initials: entry.pinyin.split(' ').map(initialOf).join(''),
    gloss: entry.senses.map((sense) => sense.gloss).join('\n'),
    place: placesOf(entry.senses),
    year: citations.length === 0 ? null : Math.max(...citations.map((citation) => citation.year)),
    sources: unique(citations.map(sourceText)).join(' · '),
    theme: entry.theme ?? '',
    issuers: unique(citations.map((citation) => citation.issuer)),
    regions: unique(entry.senses.flatMap(regionsOf)),
    years: unique(citations.map((citation) => citation.year)),
  };
}

function regionsOf({ scope, citations }: Sense): string[] {
  return [...(scope?.regions ?? []), ...citations.flatMap(({ region }) => region?.code ?? [])];
}

/** The members a part lists: 签约开工率、开工投产率、投产达效率 → three names. */
function membersOf(text: string): string[] {
  return text
    .split(/[、，,；;。：:]/u)
    .map((member) => member.trim())
    .filter((member) => member.length > 1 && member.length <= MAX_PART_NAME);
}

function initialOf(syllable: string): string {
  const letters = syllable.normalize('NFD').toLowerCase();
  return /^\p{Letter}/u.test(letters) && !/\d/u.test(letters)
    ? letters.charAt(0)
    : letters.replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/** A sense that holds everywhere has no place: its issuers only explain it. */
function placesOf(senses: readonly Sense[]): string {
  const places = unique(
    senses.flatMap(({ scope, citations }) =>
      citations.flatMap(({ region, issuer }) => region?.name ?? (scope?.regions ? issuer : [])),
    ),
  );
  return places.length > MAX_PLACES ? `${places[0]}等` : places.join('、');
}

function sourceText(citation: Citation): string {
  const region =
    citation.region && !citation.issuer.includes(citation.region.name) ? citation.region.name : '';
  return `${citation.issuer}${region} ${citation.year}年${citation.title}`;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
