import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../core/settings.ts';
import { fill, fillCount } from '../../../locales/fill.ts';
import { messagesFor } from '../../../locales/index.ts';
import { chosenLanguage, isChinese, languageOf } from '../../../locales/language.ts';

const LOCALES = fileURLToPath(new URL('../../../locales/', import.meta.url));

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

const textsOf = (language: string, area: string) =>
  flatten(JSON.parse(readFileSync(`${LOCALES}${language}/${area}`, 'utf8')) as object);

const places = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]));

const areas = readdirSync(`${LOCALES}zh-CN`);

describe.each(LANGUAGES.filter((language) => language !== 'zh-CN'))('locales/%s', (language) => {
  it('has the areas that zh-CN has', () => {
    expect(readdirSync(`${LOCALES}${language}`)).toEqual(areas);
  });

  it.each(areas)('%s: the same keys, each with a text that names the same values', (area) => {
    const ours = textsOf(language, area);
    const chinese = textsOf('zh-CN', area);
    expect([...ours.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) {
      expect(text.trim(), key).not.toBe('');
      expect(ours.get(key)?.trim(), key).not.toBe('');
      expect(places(ours.get(key) ?? ''), key).toEqual(places(text));
    }
  });
});

it.each(LANGUAGES)(
  '%s keeps the bounds that stores set: 75 characters for the name, 132 to describe',
  (language) => {
    const texts = textsOf(language, 'manifest.json');
    expect(texts.get('manifest.name')?.length).toBeLessThanOrEqual(75);
    expect(texts.get('manifest.description')?.length).toBeLessThanOrEqual(132);
  },
);

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
    expect(fillCount(messagesFor(language).popup.search.found, count, language)).toBe(text);
  });
});

describe('languages', () => {
  it.each([
    ['zh', true],
    ['zh-CN', true],
    ['zh-Hant-TW', true],
    ['en-US', false],
    ['zha', false],
  ])('%s is Chinese: %s', (language, expected) => {
    expect(isChinese(language)).toBe(expected);
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['en-GB', 'en'],
    ['fr', 'en'],
  ])('a reader of %s gets %s', (tag, expected) => {
    expect(languageOf(tag)).toBe(expected);
    expect(chosenLanguage('auto', tag)).toBe(expected);
    expect(chosenLanguage('en', tag)).toBe('en');
  });
});
