/** The pack that comes with the extension, and what compiling an index needs beside it. */
import { browser } from 'wxt/browser';
import { parsePack, type Pack } from '../core/pack.ts';
import type { ReadingTable } from '../core/search/readings.ts';
import type { RegionNames } from '../core/term-index.ts';

/** Written by the build, see wxt.config.ts. */
const PACK_FILE = '/glossary/pack.json';
const FOLDING_FILE = '/glossary/folding.json';

/** Traditional–simplified pairs, names of regions and how characters sound, all from the build. */
export interface FoldingData {
  readonly pairs: string;
  readonly regions: RegionNames;
  readonly readings: ReadingTable;
}

/** Reads the bundled pack. Throws where the extension's own file is damaged: nothing can mend that but a new installation. */
export async function loadBundledPack(): Promise<Pack> {
  const pack = parsePack(await readAsset(PACK_FILE));
  if (!pack.ok) throw new Error(`${PACK_FILE} is damaged: ${pack.error.slice(0, 5).join('; ')}`);
  return pack.value;
}

export async function loadFoldingData(): Promise<FoldingData> {
  return (await readAsset(FOLDING_FILE)) as FoldingData;
}

/** The extension's own files only: no address from outside is ever put in here. */
async function readAsset(file: typeof PACK_FILE | typeof FOLDING_FILE): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(file as '/'));
  return response.json();
}
