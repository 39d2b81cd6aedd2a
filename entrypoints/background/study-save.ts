/** Saving terms, forgetting them, and where they were met. */
import { fail, ok } from '../../core/result.ts';
import { LONGEST, type MeetingPlace, type SavedTerm } from '../../core/study/records.ts';
import type { Kept, SaveRequest } from '../../messages/study.ts';
import { gone, kept } from '../../storage/kept.ts';
import { readSettings } from '../../storage/settings.ts';
import { lookup } from './glossary.ts';
import type { Sender } from './sender.ts';
import { keeper, studyDatabase } from './study-keeper.ts';

/** Pages remembered of a term; the oldest give way. */
const MOST_MEETINGS = 20;

/** Keeps the term with the entry as it is now. Saving it again keeps its decks, its schedule and the day it was saved first. */
export async function saveTerm(request: SaveRequest, sender: Sender): Promise<Kept> {
  const found = await lookup({ generation: request.generation, id: request.id });
  if (!found.ok) return fail(found.error);
  const { entry } = found.value;
  if (request.sense >= entry.senses.length) return fail('invalid');
  const before = await keeper.read('saved', request.id);
  const now = Date.now();
  const place = await placeOf(request, sender);
  const saved: SavedTerm = {
    id: request.id,
    // A record of its own, whatever readers call it.
    snapshot: { ...entry, id: entry.id.slice(entry.id.lastIndexOf('/') + 1) },
    sense: request.sense,
    savedAt: before?.savedAt ?? now,
    changedAt: now,
    decks: before?.decks ?? [],
    ...(place ?? (before?.met && { met: before.met })),
  };
  const done = await keeper.keep([kept('saved', saved)]);
  await rememberMeeting(request.id, request.title ?? '', sender);
  return done.ok ? ok(true) : done;
}

export async function forgetTerms(ids: readonly string[]): Promise<Kept> {
  const now = Date.now();
  const done = await keeper.keep(ids.map((id) => gone('saved', id, now)));
  return done.ok ? ok(true) : done;
}

/** Remembers the page on which a card was read, if the reader wants that; true if it did. */
export async function rememberMeeting(entry: string, title: string, sender: Sender): Promise<boolean> {
  const url = pageOf(sender);
  if (url === null || !(await readSettings()).keepMet) return false;
  const { met } = studyDatabase;
  try {
    await studyDatabase.transaction('rw', met, async () => {
      await met.put({ entry, url, title: cut(sender.tab?.title ?? title, LONGEST.title), at: Date.now() });
      const pages = await met.where('[entry+url]').between([entry, ''], [entry, '\uffff']).sortBy('at');
      const old = pages.slice(0, Math.max(0, pages.length - MOST_MEETINGS));
      await met.bulkDelete(old.map((page) => [page.entry, page.url]));
    });
    return true;
  } catch {
    // Where a term was met is a convenience; without a database there is none.
    return false;
  }
}

async function placeOf(
  { sentence = '', title = '' }: SaveRequest,
  sender: Sender,
): Promise<{ met: MeetingPlace } | null> {
  const url = pageOf(sender);
  if (url === null || sentence === '' || !(await readSettings()).keepSentence) return null;
  return {
    met: {
      sentence: cut(sentence, LONGEST.sentence),
      title: cut(sender.tab?.title ?? title, LONGEST.title),
      url,
    },
  };
}

/** The address of the page that the sender's tab shows; null in a private window, for our own pages, and for no page. */
function pageOf({ tab }: Sender): string | null {
  if (tab === undefined || tab.incognito || tab.url === undefined) return null;
  const url = tab.url.replace(/#.*$/su, '');
  return /^(?:https?|file):/u.test(url) && url.length <= LONGEST.url ? url : null;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
