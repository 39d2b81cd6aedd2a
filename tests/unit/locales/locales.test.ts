import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { fill, fillCount } from '../../../locales/fill.ts';
import { isChinese } from '../../../locales/language.ts';
import zhCN from '../../../locales/zh-CN.json' with { type: 'json' };

/** Key path → text. */
function flatten(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'string'
        ? [[`${path}${key}`, inner]]
        : [...flatten(inner as object, `${path}${key}.`)],
    ),
  );
}

const places = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]));

describe('locales', () => {
  const chinese = flatten(zhCN);
  const english = flatten(en);

  it('have the same keys, all of them with a text', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const text of [...chinese.values(), ...english.values()]) expect(text.trim()).not.toBe('');
  });

  it.each([...chinese.keys()])('name the same values in %s', (key) => {
    expect(places(english.get(key) ?? '')).toEqual(places(chinese.get(key) ?? ''));
  });

  it('keep the bounds that stores set: 75 characters for the name, 132 for the description', () => {
    for (const { manifest } of [zhCN, en]) {
      expect(manifest.name.length).toBeLessThanOrEqual(75);
      expect(manifest.description.length).toBeLessThanOrEqual(132);
    }
  });
});

describe('fill', () => {
  it('puts values in, once, and refuses a place without one', () => {
    expect(fill('没有找到“{query}”', { query: '{query}' })).toBe('没有找到“{query}”');
    expect(() => fill('{title}{number}', { title: '报告' })).toThrow('{number}');
  });

  it.each([
    ['en', 1, '1 result'],
    ['en', 1200, '1,200 results'],
    ['zh-CN', 1, '找到 1 条'],
  ])('counts in %s: %i', (language, count, text) => {
    const forms = (language === 'en' ? en : zhCN).popup.search.found;
    expect(fillCount(forms, count, language)).toBe(text);
  });
});

describe('isChinese', () => {
  it.each([
    ['zh', true],
    ['zh-CN', true],
    ['zh-Hant-TW', true],
    ['en-US', false],
    ['zha', false],
  ])('%s: %s', (language, expected) => {
    expect(isChinese(language)).toBe(expected);
  });
});
