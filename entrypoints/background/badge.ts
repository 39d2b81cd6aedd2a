/** The number of different terms on a page, all of its frames together, on the toolbar button. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { EntryRefSchema } from '../../core/entry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { onMessage } from '../../messages.ts';
import type { TermCount } from '../../messages/page.ts';
import { isOurs, type Sender } from './sender.ts';

/** No page has more different terms than a large glossary has entries. */
const CountSchema = v.strictObject({
  since: v.number(),
  ids: v.pipe(v.array(EntryRefSchema), v.maxLength(200_000)),
});

/** What is known of a tab; kept in `storage.session`, since the background may die between two reports. */
interface TabCount {
  /** Address of the page without its hash. */
  readonly page: string;
  readonly frames: Readonly<Record<string, TermCount>>;
}

/** One report after another: each reads what the one before has written. */
let last: Promise<unknown> = Promise.resolve();

export function listenToCounts(): void {
  onMessage('countTerms', ({ data, sender }) => {
    const count = v.safeParse(CountSchema, data);
    if (!isOurs(sender) || !count.success) return fail('stranger');
    const mine = last.then(() => note(count.output, sender));
    last = mine.catch(() => undefined);
    return mine;
  });
  browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(keyOf(tabId)));
}

async function note(count: TermCount, { tab, frameId = 0 }: Sender): Promise<Result<true>> {
  if (tab?.id === undefined) return fail('not from a tab');
  const key = keyOf(tab.id);
  const stored = (await browser.storage.session.get(key))[key] as TabCount | undefined;
  const page = (tab.url ?? '').split('#', 1).join();
  const before = stored?.page === page ? Object.entries(stored.frames) : [];
  // Frames that are older than the top one belong to the page before, at the same address.
  const top = frameId === 0 ? count.since : (stored?.frames['0']?.since ?? 0);
  const others = before.filter(([frame, { since }]) => frame === '0' || since >= top);
  const frames: TabCount['frames'] = { ...Object.fromEntries(others), [frameId]: count };
  await browser.storage.session.set({ [key]: { page, frames } satisfies TabCount });
  const different = new Set(Object.values(frames).flatMap(({ ids }) => ids));
  await show(tab.id, different.size);
  return ok(true);
}

/** Browsers clear a tab's own text when it goes to another page. */
async function show(tabId: number, count: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#b23a24' });
  await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
}

function keyOf(tabId: number): string {
  return `terms ${tabId}`;
}
