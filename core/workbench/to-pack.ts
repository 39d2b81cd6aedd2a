/** Work → pack: what is installed, tried and exported. */
import type { Citation, Entry, Note } from '../entry.ts';
import { foldText, type Folding } from '../fold.ts';
import { BUNDLED_PACK } from '../entry-ref.ts';
import { PACK_FORMAT, type Pack } from '../pack.ts';
import { parseEntryRef } from '../entry-ref.ts';
import type { KnownForms } from './known.ts';
import { entryId, regionSlug, type ReadCharacters } from './names.ts';
import { numbersOf } from './numbers.ts';
import { glossOf, isOverLines, type Facts, type Work, type WorkItem } from './work.ts';

/** What naming needs beside the work. */
export interface Naming {
  readonly known: KnownForms;
  readonly folding: Folding;
  readonly read: ReadCharacters;
  /** Names of regions by code. */
  readonly regions: Readonly<Record<string, string>>;
}

/** Live items with their ids: that of the bundled entry of the same headword, else one made of the headword. */
export function nameItems(work: Work, { known, folding, read }: Naming): (readonly [WorkItem, string])[] {
  const own = new Map<string, string>();
  const bundled = [...known.values()].flat().filter(({ id }) => parseEntryRef(id).pack === BUNDLED_PACK);
  const taken = new Set(bundled.map(({ id }) => id));
  return liveItems(work).map((item) => {
    const folded = foldText(item.headword, folding);
    const same = (known.get(folded) ?? []).find(({ id }) => parseEntryRef(id).pack === BUNDLED_PACK);
    const id = own.get(folded) ?? same?.id ?? entryId(item.headword, taken, read);
    taken.add(id);
    own.set(folded, id);
    return [item, id] as const;
  });
}

export const liveItems = ({ items }: Work): WorkItem[] => items.filter(({ rejected }) => !rejected);

/** Whose notes they are: the name of the region, or what was typed. */
export function titlesOf(
  facts: Facts,
  regions: Naming['regions'],
): { title: string; issuer: string; place: string } {
  const place = regions[facts.region] ?? '';
  return {
    place,
    title: facts.title || `${place}${facts.year ?? ''}${facts.year === null ? '' : '年'}政府工作报告`,
    issuer: facts.issuer || (place === '' ? '未注明' : `${place}人民政府`),
  };
}

/** shanxi-yuncheng-2025; where neither region nor year is known, a name that can still be installed. */
export function workId({ facts }: Work, { regions, read }: Pick<Naming, 'regions' | 'read'>): string {
  const place = facts.region === '' ? 'workbench' : regionSlug(facts.region, regions, read);
  return facts.year === null ? place : `${place}-${facts.year}`;
}

export interface Imprint {
  readonly version: string;
  readonly publisher: string;
  readonly licence: string;
}

/** Two items of one headword become two senses of one entry, as `build` would have it. */
export function toEntries(work: Work, naming: Naming, year: number): Entry[] {
  const entries = new Map<string, Entry>();
  const numbers = numbersOf(liveItems(work));
  nameItems(work, naming).forEach(([item, id], place) => {
    const citation = citationOf(work, item, numbers[place] ?? place + 1, naming, year);
    const entry = toEntry(work, item, id, citation);
    const before = entries.get(id);
    entries.set(id, before ? { ...before, senses: [...before.senses, ...entry.senses] } : entry);
  });
  return [...entries.values()];
}

/** @param today year of citation where the report's is not known */
export function toPack(work: Work, naming: Naming, imprint: Imprint, today: number): Pack {
  const { title, issuer, place } = titlesOf(work.facts, naming.regions);
  const { facts } = work;
  const id = workId(work, naming);
  return {
    format: PACK_FORMAT,
    id,
    version: imprint.version,
    title,
    publisher: imprint.publisher,
    licence: imprint.licence,
    sources: [
      {
        id,
        title: `${title}·${facts.annotations}`,
        issuer,
        year: facts.year ?? today,
        ...(place !== '' && { region: { code: facts.region, name: place } }),
        publication: facts.publication === '' ? null : facts.publication,
      },
    ],
    themes: {},
    entries: toEntries(work, naming, today),
  };
}

function citationOf(
  work: Work,
  item: WorkItem,
  number: number,
  { regions }: Naming,
  today: number,
): Citation {
  const { facts } = work;
  const { title, issuer, place } = titlesOf(facts, regions);
  return {
    title: `${title}·${facts.annotations}`,
    issuer,
    year: facts.year ?? today,
    ...(place !== '' && { region: { code: facts.region, name: place } }),
    ...(item.chapter !== null && { chapter: item.chapter }),
    ...(item.section !== null && { section: item.section }),
    number,
  };
}

function toEntry(work: Work, item: WorkItem, id: string, citation: Citation): Entry {
  const { headword, match, cues, aliases, theme } = item;
  return {
    id,
    headword,
    match,
    cues: match === 'always' ? [] : [...cues],
    unless: [],
    years: [],
    aliases: [...aliases],
    not: [],
    ...(theme !== '' && { theme }),
    pinyin: '',
    senses: [
      {
        gloss: glossOf(work, item),
        verbatim: true,
        parts: [],
        notes: notesOf(work, item),
        citations: [citation],
      },
    ],
  };
}

function notesOf(work: Work, item: WorkItem): Note[] {
  const join: Note[] = item.join !== '' && isOverLines(work, item) ? [{ kind: 'join', text: item.join }] : [];
  return [...join, ...item.corrections.map((one): Note => ({ kind: 'correction', ...one }))];
}
