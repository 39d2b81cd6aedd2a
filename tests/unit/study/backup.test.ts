/** Backups: what is written is what is read, merging loses nothing, and a hostile file does nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import {
  MAX_BACKUP_BYTES,
  parseBackup,
  readBackup,
  writeBackup,
  type Backup,
  type BackupContents,
} from '../../../core/study/backup.ts';
import { planRestore, type RestorePlan } from '../../../core/study/restore-plan.ts';
import { backups, entryOf, savedTerm } from './samples.ts';

const EMPTY: BackupContents = {
  settings: DEFAULT_SETTINGS,
  saved: [],
  reviews: [],
  decks: [],
  mine: [],
  subscriptions: [],
};

/** The state after a plan was carried out. */
function applied(here: BackupContents, plan: RestorePlan): BackupContents {
  const put = <T>(
    ours: readonly T[],
    merge: { added: readonly T[]; renewed: readonly T[] },
    keyOf: (one: T) => string,
  ) => {
    const all = new Map(ours.map((one) => [keyOf(one), one]));
    for (const one of [...merge.added, ...merge.renewed]) all.set(keyOf(one), one);
    return [...all.values()];
  };
  const id = (one: { id: string }) => one.id;
  return {
    settings: plan.settings,
    saved: put(here.saved, plan.saved, id),
    reviews: put(here.reviews, plan.reviews, ({ card, at }) => `${card}@${at}`),
    decks: put(here.decks, plan.decks, id),
    mine: put(here.mine, plan.mine, id),
    subscriptions: put(here.subscriptions, plan.subscriptions, ({ pack }) => pack),
  };
}

const read = (text: string): Backup => {
  const result = readBackup(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('a backup', () => {
  it('wiped and restored is what it was', () => {
    fc.assert(
      fc.property(backups, (backup) => {
        const text = writeBackup(backup);
        const restored = applied(EMPTY, planRestore(EMPTY, read(text)));
        expect(writeBackup({ ...backup, ...restored })).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('of what is here changes nothing', () => {
    fc.assert(
      fc.property(backups, (backup) => {
        const plan = planRestore(backup, read(writeBackup(backup)));
        for (const merge of [plan.saved, plan.reviews, plan.decks, plan.mine, plan.subscriptions])
          expect([...merge.added, ...merge.renewed]).toEqual([]);
        expect(plan.changedSettings).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('merged into another state loses nothing, whichever came first', () => {
    fc.assert(
      fc.property(backups, backups, (here, backup) => {
        const merged = applied(here, planRestore(here, backup));
        const other = applied(backup, planRestore(backup, here));
        for (const table of ['saved', 'decks', 'mine'] as const) {
          const newest = (state: Pick<Backup, typeof table>) =>
            new Map(state[table].map((one) => [one.id, one.changedAt]));
          const [a, b, result] = [newest(here), newest(backup), newest(merged)];
          expect(new Set(result.keys())).toEqual(new Set([...a.keys(), ...b.keys()]));
          for (const [id, at] of result) expect(at).toBe(Math.max(a.get(id) ?? 0, b.get(id) ?? 0));
          expect(newest(other)).toEqual(new Map([...newest(other)].map(([id]) => [id, result.get(id)])));
        }
        const answers = (state: Pick<Backup, 'reviews'>) =>
          state.reviews.map(({ card, at }) => `${card}@${at}`);
        expect(new Set(answers(merged))).toEqual(new Set([...answers(here), ...answers(backup)]));
        expect(merged.settings.hidden).toEqual(
          expect.arrayContaining([...here.settings.hidden, ...backup.settings.hidden]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

const good: Backup = {
  format: 'cezhu-backup',
  version: 1,
  savedOn: '2026-11-22T00:00:00.000Z',
  ...EMPTY,
  saved: [{ ...savedTerm(entryOf('晋创谷')), decks: [] }],
};
const withTerm = (fields: object) => ({ ...good, saved: [{ ...good.saved[0], ...fields }] });

describe('a file that is no backup', () => {
  it.each([
    ['', 'notJson'],
    ['{"format": "cezhu-backup", "version"', 'notJson'],
    ['null', 'notBackup'],
    ['[]', 'notBackup'],
    ['{"format": "somebody else’s"}', 'notBackup'],
    [`"${'长'.repeat(MAX_BACKUP_BYTES)}"`, 'tooLarge'],
  ])('%.40s is refused: %s', (text, kind) => {
    expect(readBackup(text)).toMatchObject({ ok: false, error: { kind } });
  });

  it('made by a newer version says so', () => {
    expect(parseBackup({ ...good, version: 7 })).toEqual({ ok: false, error: { kind: 'newer', version: 7 } });
  });

  it.each<[string, unknown, string]>([
    ['a list that is none', { ...good, saved: {} }, 'saved:'],
    ['a record of no shape', withTerm({ snapshot: 'x' }), 'saved.0.snapshot:'],
    [
      'an entry without senses',
      withTerm({ snapshot: { ...entryOf('晋创谷'), senses: [] } }),
      'saved.0.snapshot.senses:',
    ],
    ['an id that is not the entry’s', withTerm({ id: 'another' }), 'saved.0.id:'],
    ['a moment beyond all time', withTerm({ savedAt: 1e300 }), 'saved.0.savedAt:'],
    [
      'an address that runs',
      withTerm({ met: { sentence: '', title: '', url: 'javascript:alert(1)' } }),
      'saved.0.met.url:',
    ],
    ['a field nobody knows', withTerm({ surprise: 1 }), 'saved.0.surprise:'],
    [
      'a grade of five',
      { ...good, reviews: [{ card: 'a/term', at: 1, offset: 0, grade: 5 }] },
      'reviews.0.grade:',
    ],
    [
      'a card of no kind',
      { ...good, reviews: [{ card: 'a/b', at: 1, offset: 0, grade: 3 }] },
      'reviews.0.card:',
    ],
    [
      'a deck with the id of a rule',
      { ...good, decks: [{ id: 'theme:energy', name: '能源', changedAt: 1 }] },
      'decks.0.id:',
    ],
    [
      'a subscription without encryption',
      { ...good, subscriptions: [{ pack: 'a', url: 'http://x.cn/' }] },
      'subscriptions.0.url:',
    ],
  ])('with %s names the field', (_what, value, field) => {
    const result = parseBackup(value);
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    const problems = !result.ok && result.error.kind === 'invalid' ? result.error.problems : [];
    expect(
      problems.some((line) => line.startsWith(field)),
      problems.join('\n'),
    ).toBe(true);
  });

  it('that would change prototypes changes none', () => {
    for (const hostile of [
      '{"format":"cezhu-backup","version":1,"__proto__":{"polluted":1}}',
      JSON.stringify(good).replace(
        '"settings":{',
        '"settings":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
      ),
      JSON.stringify(good).replace('"snapshot":{', '"snapshot":{"__proto__":{"polluted":1},'),
    ]) {
      const result = readBackup(hostile);
      if (result.ok) planRestore(EMPTY, result.value);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      if (result.ok) expect(JSON.stringify(result.value)).not.toContain('polluted');
    }
  });

  it('with settings of other kinds gives the defaults for them', () => {
    const result = parseBackup({
      ...good,
      settings: { mode: 'loud', dailyGoal: 1e9, hidden: [1, 'a'], enabled: 'no' },
    });
    expect(result).toMatchObject({
      ok: true,
      value: { settings: { ...DEFAULT_SETTINGS, hidden: ['a'] } },
    });
  });
});
