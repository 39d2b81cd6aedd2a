/** Saved terms, answers and whole backups for tests, also by the hundred. */
import fc from 'fast-check';
import * as v from 'valibot';
import { EntrySchema, type Entry } from '../../../core/entry.ts';
import { DEFAULT_SETTINGS, SETTING_CHOICES, type Settings } from '../../../core/settings.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from '../../../core/study/backup.ts';
import { cardIds } from '../../../core/study/question.ts';
import type { Answer, SavedTerm } from '../../../core/study/records.ts';

export function entryOf(headword: string, fields: Record<string, unknown> = {}): Entry {
  const citation = {
    title: '运城市2025年政府工作报告·名词解释',
    issuer: '运城市人民政府',
    year: 2025,
    region: { code: '140800', name: '运城市' },
  };
  return v.parse(EntrySchema, {
    id: 'sample',
    headword,
    pinyin: '',
    senses: [{ gloss: `${headword}的释义。`, citations: [citation] }],
    ...fields,
  });
}

export const RATES = entryOf('三率三度', {
  id: 'sanlv-sandu',
  pinyin: 'sān lǜ sān dù',
  theme: 'industry',
  senses: [
    {
      gloss: '“三率”即签约开工率、开工投产率、投产达效率；“三度”即投资强度、产出强度、税收强度。',
      parts: [
        { label: '三率', text: '签约开工率、开工投产率、投产达效率' },
        { label: '三度', text: '投资强度、产出强度、税收强度' },
      ],
      citations: entryOf('三率三度').senses[0]?.citations,
    },
  ],
});

export function savedTerm(entry: Entry, fields: Partial<SavedTerm> = {}): SavedTerm {
  const at = Date.UTC(2026, 10, 1);
  return { id: entry.id, snapshot: entry, sense: 0, savedAt: at, changedAt: at, decks: [], ...fields };
}

const moments = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 31) });
const ids = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/u);
const texts = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .filter((one) => one.trim() === one && one !== '');
const hanzi = fc.stringMatching(/^[一-龥“”]{1,12}$/u);
const decks = fc.stringMatching(/^hand:[a-z0-9-]{1,12}$/u);

const entries = fc
  .record({ id: ids, headword: hanzi, gloss: texts })
  .map(({ id, headword, gloss }) =>
    entryOf(headword, { id, senses: [{ gloss, citations: entryOf('出处').senses[0]?.citations }] }),
  );

const savedTerms = fc
  .record({
    entry: entries,
    savedAt: moments,
    changedAt: moments,
    decks: fc.uniqueArray(decks, { maxLength: 3 }),
    met: fc.option(fc.record({ sentence: texts, title: texts, url: fc.webUrl() }), { nil: undefined }),
  })
  .map(({ entry, savedAt, changedAt, met, decks: lies }): SavedTerm => ({
    ...savedTerm(entry, { savedAt, changedAt, decks: lies }),
    ...(met && { met }),
  }));

const answersTo = (terms: readonly SavedTerm[]) =>
  terms.length === 0
    ? fc.constant([])
    : fc.uniqueArray(
        fc.record({
          card: fc.constantFrom(...terms.flatMap(cardIds)),
          at: moments,
          offset: fc.integer({ min: -720, max: 840 }),
          grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
        }),
        { selector: ({ card, at }: Answer) => `${card}@${at}`, maxLength: 30 },
      );

const someSettings: fc.Arbitrary<Settings> = fc
  .record({
    enabled: fc.boolean(),
    mode: fc.constantFrom(...SETTING_CHOICES.mode),
    style: fc.constantFrom(...SETTING_CHOICES.style),
    language: fc.constantFrom(...SETTING_CHOICES.language),
    hidden: fc.uniqueArray(ids, { maxLength: 5 }),
    disabledSites: fc.uniqueArray(fc.domain(), { maxLength: 3 }),
    keepSentence: fc.boolean(),
    dailyGoal: fc.integer({ min: 1, max: 500 }),
    newCards: fc.integer({ min: 0, max: 200 }),
  })
  .map((some) => ({ ...DEFAULT_SETTINGS, ...some }));

const byId = { selector: ({ id }: { id: string }) => id };

/** Any state a reader may have come to, as a backup. */
export const backups: fc.Arbitrary<Backup> = fc
  .record({
    savedOn: moments,
    settings: someSettings,
    saved: fc.uniqueArray(savedTerms, { ...byId, maxLength: 8 }),
    decks: fc.uniqueArray(fc.record({ id: decks, name: texts, changedAt: moments }), {
      ...byId,
      maxLength: 3,
    }),
    mine: fc.uniqueArray(
      fc.record({ entry: entries, changedAt: moments }).map((own) => ({ id: own.entry.id, ...own })),
      { ...byId, maxLength: 4 },
    ),
    subscriptions: fc.uniqueArray(fc.record({ pack: ids, url: fc.webUrl({ validSchemes: ['https'] }) }), {
      selector: ({ pack }) => pack,
      maxLength: 2,
    }),
  })
  .chain((state) => answersTo(state.saved).map((reviews) => ({ ...state, reviews })))
  .map(({ savedOn, ...rest }) => ({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    savedOn: new Date(savedOn).toISOString(),
    ...rest,
  }));
