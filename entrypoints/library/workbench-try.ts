/** Dry runs: both indexes are compiled here, and looked for in a pasted text or in a tab that is open. */
import { browser } from 'wxt/browser';
import type { OpenTab } from '../../components/workbench/TryPanel.tsx';
import { createAnnotator } from '../../core/annotate.ts';
import { MINE } from '../../core/entry-ref.ts';
import type { Entry } from '../../core/entry.ts';
import { layerEntries, type Layer } from '../../core/pack-layers.ts';
import { readPageContext } from '../../core/page-context.ts';
import { proveCases, type CaseFailure } from '../../core/prove-cases.ts';
import type { Cases } from '../../core/report-entry.ts';
import { compileIndex, type TermIndex } from '../../core/term-index.ts';
import { sumUp, tryText, type TryOut } from '../../core/workbench/try-out.ts';
import { loadFoldingData } from '../../packs/bundled.ts';
import { glossaryDatabase } from '../../storage/database.ts';
import { currentGeneration, entriesOf } from '../../storage/glossary.ts';
import { TRY_OUT_KEY } from '../try-out/contract.ts';

interface Draft {
  /** Id of its pack. */
  readonly pack: string;
  readonly entries: readonly Entry[];
}

/** The sentences of one entry that do not prove its rules, with the draft installed. `id` is without its pack's. */
export async function proveOnText(draft: Draft, id: string, cases: Cases): Promise<CaseFailure[]> {
  const { after } = await compileBoth(draft);
  return proveCases(createAnnotator(after), cases, [`${draft.pack}/${id}`, id]);
}

interface Indexes {
  readonly before: TermIndex;
  readonly after: TermIndex;
}

/** How much of a text says what it is about. */
const OPENING = 8000;

export async function tryOnText(draft: Draft, text: string): Promise<TryOut> {
  const indexes = await compileBoth(draft);
  const [before, after] = [createAnnotator(indexes.before), createAnnotator(indexes.after)];
  const context = { title: '', heading: text.slice(0, 200), dateline: '', body: text.slice(0, OPENING) };
  const page = readPageContext(context, after.index.regions, after.folding);
  return sumUp(tryText(text, page, { before, after }, (id) => id.startsWith(`${draft.pack}/`)));
}

/** Null where the browser lets nobody into the tab. */
export async function tryOnTab(draft: Draft, tabId: number): Promise<TryOut | null> {
  const { before, after } = await compileBoth(draft);
  const input = {
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    own: `${draft.pack}/`,
  };
  try {
    const target = { tabId };
    await browser.scripting.executeScript({
      target,
      func: (key: string, value: unknown) => {
        Object.defineProperty(globalThis, key, { value, configurable: true });
      },
      args: [TRY_OUT_KEY, input],
    });
    const [answer] = await browser.scripting.executeScript({ target, files: ['/try-out.js'] });
    return (answer?.result as TryOut | null | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Pages that a script may be brought into; whose they are is the reader's to choose. */
export async function openTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, title, url = '' }) =>
    id !== undefined && /^(?:https?|file):/u.test(url) ? [{ id, title: title || url }] : [],
  );
}

/** The draft takes the place of its earlier version, or comes last, as a new pack does. */
async function compileBoth({ pack, entries }: Draft): Promise<Indexes> {
  const [layers, { pairs, regions }] = await Promise.all([installedLayers(), loadFoldingData()]);
  const own: Layer = { pack, capped: false, entries };
  const at = layers.findIndex((layer) => layer.pack === pack);
  const changed = at < 0 ? [...layers, own] : layers.with(at, own);
  return {
    before: compileIndex(layerEntries(layers), pairs, regions, 0),
    after: compileIndex(layerEntries(changed), pairs, regions, 0),
  };
}

async function installedLayers(): Promise<Layer[]> {
  const database = glossaryDatabase();
  try {
    const mine = (await database.mine.toArray()).map(({ entry }) => entry);
    const layers: Layer[] = [{ pack: MINE, capped: false, entries: mine }];
    for (const { id, version, capped = false } of (await currentGeneration(database))?.packs ?? [])
      layers.push({ pack: id, capped, entries: await entriesOf(database, id, version) });
    return layers;
  } finally {
    database.close();
  }
}
