/** What the extractor doubts is worded twice: for the command line in core, for the workbench in the locales. */
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../../core/extract/messages.ts';
import { LANGUAGES } from '../../../core/settings.ts';
import { workbenchMessages } from '../../../locales/workbench.ts';

const codes = Object.keys(MESSAGES).toSorted();
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([place]) => place).toSorted();

describe.each(LANGUAGES)('%s', (language) => {
  const texts: Readonly<Record<string, string>> = workbenchMessages(language).codes;

  it('has a text for every code, and none for a code that is gone', () => {
    expect(Object.keys(texts).toSorted()).toEqual(codes);
  });

  it('names no value that the diagnostic does not carry', () => {
    for (const [code, { zh }] of Object.entries(MESSAGES))
      expect([code, places(texts[code] ?? '')]).toEqual([code, places(zh)]);
  });
});

it.each([
  ['zh-CN', 'zh'],
  ['en', 'en'],
] as const)('in %s page and command line say the same', (language, wording) => {
  expect(workbenchMessages(language).codes).toEqual(
    Object.fromEntries(Object.entries(MESSAGES).map(([code, message]) => [code, message[wording]])),
  );
});
