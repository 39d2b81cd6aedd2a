/** Backups damaged at random: each is read whole, or refused with words; merged, it takes nothing from what is here. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../core/settings.ts';
import { parseBackup, readBackup, writeBackup, type Backup } from '../../../core/study/backup.ts';
import { planRestore } from '../../../core/study/restore-plan.ts';
import { studyMessages } from '../../../locales/study.ts';
import { backups } from './samples.ts';

const nasty = fc.oneof(
  fc.constantFrom<unknown>(null, -1, 1e308, '', '__proto__', '\ud800', 'a'.repeat(30_000), [], {}, [[]]),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Replaces or removes one value somewhere in the file. */
const byValue = fc.tuple(backups, fc.nat(), nasty, fc.boolean()).map(([backup, at, value, removes]) => {
  const file = JSON.parse(writeBackup(backup)) as Record<string, unknown>;
  const places: (() => void)[] = [];
  const visit = (holder: Record<string, unknown>): void => {
    for (const key of Object.keys(holder)) {
      places.push(() => {
        if (removes) delete holder[key];
        else holder[key] = value;
      });
      const inner = holder[key];
      if (typeof inner === 'object' && inner !== null) visit(inner as Record<string, unknown>);
    }
  };
  visit(file);
  places[at % places.length]?.();
  return JSON.stringify(file);
});

/** Cuts the text off, or overwrites a stretch of it. */
const byText = fc
  .tuple(backups, fc.nat(), fc.nat(60), fc.constantFrom('', '"', '{', ']', ',', '\\', '\\u0000', '1e999'))
  .map(([backup, at, length, put]) => {
    const text = writeBackup(backup);
    const from = at % text.length;
    return put === '' ? text.slice(0, from) : text.slice(0, from) + put + text.slice(from + length);
  });

it('are read whole or refused in words, and take nothing away', () => {
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(fc.oneof(byValue, byText), backups, (text, here) => {
      const read = readBackup(text);
      if (!read.ok) {
        seen.refused++;
        for (const language of LANGUAGES)
          expect(studyMessages(language).backup.problems[read.error.kind]).not.toBe('');
        if (read.error.kind === 'invalid') expect(read.error.problems.length).toBeGreaterThan(0);
        return;
      }
      seen.read++;
      // Nothing of it was left out on the way; what a field may leave unsaid is filled in.
      const file = JSON.parse(text) as Backup;
      for (const table of ['saved', 'reviews', 'decks', 'mine', 'subscriptions'] as const)
        expect(read.value[table]).toMatchObject(file[table]);
      expect(parseBackup(read.value)).toEqual(read);
      const plan = planRestore(here, read.value);
      for (const table of ['saved', 'decks', 'mine'] as const)
        for (const renewed of plan[table].renewed)
          expect(renewed.changedAt).toBeGreaterThan(
            here[table].find(({ id }) => id === renewed.id)?.changedAt ?? Infinity,
          );
      expect(plan.reviews.renewed).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // Some damage leaves a backup: the test does not pass by refusing everything.
  expect(seen.read).toBeGreaterThan(0);
  expect(seen.refused).toBeGreaterThan(0);
});
