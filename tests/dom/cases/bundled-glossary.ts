/** The glossary as it ships, for cases in which the sense matters. Runs in Node, called by the page. */
import type { BrowserCommand } from 'vitest/node';
import { compileIndex } from '../../../core/term-index.ts';
import { buildPack } from '../../../data/pipeline/build.ts';
import { loadData } from '../../../data/pipeline/load-data.ts';
import { traditionalPairs } from '../../../data/pipeline/traditional-pairs.ts';

/** JSON: the compiled index, and the glosses of each entry's senses. */
export const bundledGlossary: BrowserCommand<[]> = async () => {
  const [{ pack }, { regions }] = [await buildPack(), await loadData()];
  const index = compileIndex(pack.entries, traditionalPairs(), regions, 1);
  const glosses = Object.fromEntries(
    pack.entries.map(({ id, senses }) => [id, senses.map(({ gloss }) => gloss)]),
  );
  return JSON.stringify({ index, glosses });
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    bundledGlossary: () => Promise<string>;
  }
}
