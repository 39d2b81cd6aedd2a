/** Work → pack: what is installed, tried and exported. */
import type { Citation, Entry, FormRule, Note, Scope } from '../entry.ts';
import { foldText, type Folding } from '../fold.ts';
import { BUNDLED_PACK } from '../entry-ref.ts';
import { joinRules } from '../join-rules.ts';
import { PACK_FORMAT, type Pack } from '../pack.ts';
import { parseEntryRef } from '../entry-ref.ts';
import type { KnownForms } from './known.ts';
import { entryId, regionSlug, type ReadCharacters } from './names.ts';
import { numbersOf } from './numbers.ts';
import type { WorkItem } from './item.ts';
import { glossOf, isOverLines, type Facts, type Work } from './work.ts';

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
    entries.set(id, before ? joinEntries(before, entry, naming.folding) : entry);
  });
  return [...entries.values()];
}

function joinEntries(before: Entry, entry: Entry, folding: Folding): Entry {
  return {
    ...before,
    ...joinRules([before, entry], folding),
    senses: [...before.senses, ...entry.senses],
  };
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
  const { headword, match, cues, unless, years, aliases, not, theme, parts } = item;
  const scope = scopeOf(item);
  return {
    id,
    headword,
    match,
    cues: effective({ match, cues }).cues,
    unless: [...unless],
    years: [...years],
    aliases: aliases.map(effective),
    not: [...not],
    ...(theme !== '' && { theme }),
    pinyin: '',
    senses: [
      {
        gloss: glossOf(work, item),
        verbatim: true,
        parts: [...parts],
        ...(scope && { scope }),
        notes: notesOf(work, item),
        citations: [citation],
      },
    ],
  };
}

/** A rule without what has no effect: words of the sentence, where a form is marked everywhere. */
export function effective<T extends Pick<FormRule, 'match' | 'cues'>>(rule: T): T {
  return rule.match === 'always' ? { ...rule, cues: [] } : rule;
}

/** Where the meaning holds; undefined where nothing restricts it. */
export function scopeOf({ scope }: Pick<WorkItem, 'scope'>): Scope | undefined {
  const { regions = [], years = [null, null], cues = [] } = scope;
  const stated: Scope = {
    ...(regions.length > 0 && { regions }),
    ...(years.some((year) => year !== null) && { years }),
    ...(cues.length > 0 && { cues }),
  };
  return Object.keys(stated).length > 0 ? stated : undefined;
}

function notesOf(work: Work, item: WorkItem): Note[] {
  const join: Note[] = item.join !== '' && isOverLines(work, item) ? [{ kind: 'join', text: item.join }] : [];
  return [...join, ...item.corrections.map((one): Note => ({ kind: 'correction', ...one }))];
}
