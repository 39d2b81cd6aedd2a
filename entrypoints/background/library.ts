/** From a page into the library: a page must not learn the extension's address, so the background opens it. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { EntryRefSchema } from '../../core/entry.ts';
import { MAX_FORM_LENGTH } from '../../core/limits.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { onMessage } from '../../messages.ts';
import type { LibraryPlace } from '../../messages/page.ts';
import { routeHash } from '../library/route.ts';
import { isOurs, type Sender } from './sender.ts';

const PlaceSchema = v.variant('view', [
  v.strictObject({ view: v.literal('term'), id: EntryRefSchema }),
  v.strictObject({
    view: v.picklist(['search', 'new']),
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_FORM_LENGTH)),
  }),
]);

export function listenToLibrary(): void {
  onMessage('openLibrary', ({ data, sender }) => {
    const place = v.safeParse(PlaceSchema, data);
    return isOurs(sender) && place.success ? openPlace(place.output, sender.tab) : fail('stranger');
  });
}

/** @param tab beside which the library is opened */
export async function openPlace(place: LibraryPlace, tab: Sender['tab']): Promise<Result<true>> {
  const beside = tab && { index: tab.index + 1, windowId: tab.windowId, openerTabId: tab.id };
  try {
    await browser.tabs.create({
      url: browser.runtime.getURL('/library.html') + hashOf(place, tab),
      ...beside,
    });
    return ok(true);
  } catch (error) {
    return fail(String(error));
  }
}

/** A new term is told where it was met, to cite it and to be marked there; of a private window nothing is told. */
function hashOf(place: LibraryPlace, tab: Sender['tab']): string {
  if (place.view === 'term') return routeHash('term', place.id);
  if (place.view === 'search') return `${routeHash('search')}?${new URLSearchParams({ q: place.text })}`;
  const isTold = /^https?:/u.test(tab?.url ?? '') && tab?.incognito !== true;
  const met = isTold && { url: tab?.url ?? '', title: tab?.title ?? '' };
  return `${routeHash('mine')}?${new URLSearchParams({ new: place.text, ...met })}`;
}
