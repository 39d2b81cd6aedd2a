/** What the driver may call in the page, by name; every answer is plain data. */
import '../../../dom/highlight.css';
import type { Pack } from '../../../core/pack.ts';
import type { Figure } from '../figure.ts';
import { makeForms } from '../material.ts';
import { coldRegExp, coldScan, storedIndex } from './cold.ts';
import { benchGate } from './gate.ts';
import { benchMatching, benchWorstCase, type MatchingSize } from './matching.ts';
import { benchFrames, benchHover, benchRescan, benchSlices, benchWholePage } from './painting.ts';
import { benchSearch } from './search.ts';
import { benchStorm } from './storm.ts';

const read = async (file: string): Promise<unknown> => (await fetch(file)).json();

const [{ entries }, { pairs }] = (await Promise.all([
  read('material/pack.json'),
  read('material/folding.json'),
])) as [Pack, { pairs: string }];

const bench = {
  matching: (size: MatchingSize) => benchMatching(entries, pairs, size),
  worstCase: () => benchWorstCase(pairs),
  gate: () => benchGate(),
  wholePage: (bytes: number) => benchWholePage(entries, pairs, bytes),
  slices: () => benchSlices(entries, pairs),
  hover: () => benchHover(entries, pairs),
  rescan: () => benchRescan(entries, pairs),
  frames: () => benchFrames(entries, pairs),
  storm: () => benchStorm(entries, pairs),
  search: (count: number) => benchSearch(entries, pairs, count),
} satisfies Record<string, (argument: never) => Promise<Figure[]>>;

/** For what must be measured in a page of its own. */
const cold = {
  index: (forms: number) => storedIndex(entries, pairs, forms),
  forms: (count: number) => makeForms(entries, count),
  scan: (bytes: number, stored: string) => coldScan(entries, bytes, stored),
  regExp: (bytes: number, forms: string[]) => coldRegExp(entries, bytes, forms),
};

export type Bench = typeof bench;
export type Cold = typeof cold;

Object.assign(globalThis, { bench, cold });
document.title = 'ready';
