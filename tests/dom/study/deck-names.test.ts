/** Names that come with data or an address, and may be those of JavaScript itself. */
import { expect, it } from 'vitest';
import { deckName } from '../../../components/study/DeckPicker.tsx';
import { nameOf } from '../../../entrypoints/library/browse-facets.ts';

it.each(['constructor', 'toString', 'valueOf', '__proto__'])('%s is no more than a name', (name) => {
  expect(deckName({ rule: 'theme', name }, 'zh-CN')).toBe(name);
  const context = { rows: [], regionNames: {}, language: 'zh-CN', browsing: {} } as never;
  expect(nameOf('region', name, context)).toBe(name);
});
