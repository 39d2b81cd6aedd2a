import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, SETTING_CHOICES } from '../../../core/settings.ts';

describe('stored settings', () => {
  it('of version 1 keep what they say; the rest is the default', () => {
    const stored = { version: 1, enabled: false, disabledSites: ['news.example'] };
    expect(parseSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      enabled: false,
      disabledSites: ['news.example'],
    });
  });

  it.each([undefined, null, 7, 'on', [], { version: 99 }])('%o are the default', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('refuse what is of another kind or out of range, field by field', () => {
    const stored = { mode: 'never', style: 'solid', openDelay: 1e9, dailyGoal: 30, hidden: ['a', 3, null] };
    expect(parseSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      style: 'solid',
      dailyGoal: 30,
      hidden: ['a'],
    });
  });

  it('whatever is stored, come out whole, and the same when read again', () => {
    const value = fc.oneof(
      fc.boolean(),
      fc.double(),
      fc.string(),
      fc.array(fc.anything()),
      fc.constant(null),
    );
    const keys = Object.keys(DEFAULT_SETTINGS);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys, '__proto__'), value), (stored) => {
        const settings = parseSettings(stored);
        expect(Object.keys(settings)).toEqual(keys);
        for (const [key, choices] of Object.entries(SETTING_CHOICES))
          expect(choices).toContain(settings[key as keyof typeof SETTING_CHOICES]);
        expect(parseSettings(structuredClone(settings))).toEqual(settings);
      }),
    );
  });
});
