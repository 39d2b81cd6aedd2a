/**
 * What stands in an Anki package of schema version 11 (`collection.anki2`), which every Anki since 2.1 imports: the
 * tables, and the JSON in the one row of `col`. Written after the database that Anki itself makes; names and defaults
 * are Anki's.
 */
import type { Note } from './note.ts';
import { plainText } from './plain-text.ts';

/** Ids of our note type and of the options, chosen once: the same at every export, so that nothing is doubled. */
const NOTE_TYPE = 1_751_328_000_001;
const DEFAULT_DECK = 1;

export const TABLES = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
`;

/** Separates the fields of a note. */
const FIELD_SEPARATOR = '\u001f';

const CSS = `.card { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-size: 20px;
  line-height: 1.75; text-align: center; color: #1c1b1a; background-color: #fffdfa; }
.card b { color: #b23a24; }
.card small { color: #66625d; font-size: 13px; }
.nightMode.card { color: #ece9e4; background-color: #211f1d; }
.nightMode.card b { color: #f0907a; }
.nightMode.card small { color: #b0aba3; }`;

export interface CollectionWords {
  /** Of the note type, the template and the two fields. */
  readonly noteType: string;
  readonly card: string;
  readonly front: string;
  readonly back: string;
}

/** A row for each table, as values in the order of its columns. */
export interface CollectionRows {
  readonly col: readonly (string | number)[];
  readonly notes: readonly (readonly (string | number)[])[];
  readonly cards: readonly (readonly (string | number)[])[];
}

/**
 * @param checksums for each note, the first 32 bits of the SHA-1 of its front as plain text
 * @param now milliseconds since the epoch
 */
export function collectionRows(
  notes: readonly Note[],
  checksums: readonly number[],
  deck: string,
  words: CollectionWords,
  now: number,
): CollectionRows {
  const seconds = Math.floor(now / 1000);
  const deckId = NOTE_TYPE + 1 + (hash(deck) % 1_000_000_000);
  const ids = uniqueIds(notes);
  return {
    col: [
      1,
      seconds,
      now,
      now,
      11,
      0,
      0,
      0,
      JSON.stringify(conf(deckId)),
      JSON.stringify({ [NOTE_TYPE]: noteType(words, deckId, seconds) }),
      JSON.stringify({
        [DEFAULT_DECK]: deckOf(DEFAULT_DECK, 'Default', 0),
        [deckId]: deckOf(deckId, deck, seconds),
      }),
      JSON.stringify({ 1: OPTIONS }),
      '{}',
    ],
    notes: notes.map(({ guid, front, back, tags }, i) => [
      ids[i] ?? 0,
      guid,
      NOTE_TYPE,
      seconds,
      -1,
      tags.length === 0 ? '' : ` ${tags.join(' ')} `,
      [front, back].join(FIELD_SEPARATOR),
      plainText(front),
      checksums[i] ?? 0,
      0,
      '',
    ]),
    // New cards, in the order of the list: how far they are learnt here says nothing about a schedule there.
    cards: notes.map((_note, i) => [
      ids[i] ?? 0,
      ids[i] ?? 0,
      deckId,
      0,
      seconds,
      -1,
      0,
      0,
      i + 1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      '',
    ]),
  };
}

/** An id for each note that is the same at every export, in the range of Anki's, which are milliseconds. */
function uniqueIds(notes: readonly Note[]): number[] {
  const taken = new Set<number>();
  return notes.map(({ guid }) => {
    let id = NOTE_TYPE + 10_000_000_000 + hash(guid);
    while (taken.has(id)) id += 1;
    taken.add(id);
    return id;
  });
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

function noteType(words: CollectionWords, did: number, mod: number) {
  const field = (name: string, ord: number) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  });
  return {
    id: NOTE_TYPE,
    name: words.noteType,
    type: 0,
    mod,
    usn: -1,
    sortf: 0,
    did,
    tmpls: [
      {
        name: words.card,
        ord: 0,
        qfmt: `{{${words.front}}}`,
        afmt: `{{FrontSide}}\n\n<hr id=answer>\n\n{{${words.back}}}`,
        bqfmt: '',
        bafmt: '',
        did: null,
        bfont: '',
        bsize: 0,
      },
    ],
    flds: [field(words.front, 0), field(words.back, 1)],
    css: CSS,
    latexPre:
      '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage[utf8]{inputenc}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  };
}

function deckOf(id: number, name: string, mod: number) {
  return {
    id,
    mod,
    name,
    usn: id === DEFAULT_DECK ? 0 : -1,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  };
}

function conf(deckId: number) {
  return {
    activeDecks: [deckId],
    curDeck: deckId,
    curModel: NOTE_TYPE,
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    nextPos: 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
    dayLearnFirst: false,
    schedVer: 2,
  };
}

const OPTIONS = {
  id: 1,
  mod: 0,
  name: 'Default',
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  dyn: false,
};
