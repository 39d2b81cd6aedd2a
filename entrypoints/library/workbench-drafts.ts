/** Drafts as they are kept: read here, written by the background alone. */
import { browser } from 'wxt/browser';
import type { ListedDraft } from '../../components/workbench/StartPage.tsx';
import type { History } from '../../core/workbench/history.ts';
import { historyOf, keptOf } from '../../core/workbench/kept.ts';
import type { Work } from '../../core/workbench/work.ts';
import { sendMessage } from '../../messages.ts';
import { glossaryDatabase } from '../../storage/database.ts';
import { readDrafts } from '../../storage/study.ts';

/** The newest first. A draft that this version cannot read is not listed; none where there is no database. */
export async function listDrafts(
  titleOf: (work: Work) => string,
  dateOf: (at: number) => string,
): Promise<ListedDraft[]> {
  await keeping;
  const database = glossaryDatabase();
  try {
    const drafts = (await readDrafts(database, browser.storage.local)).toSorted(
      (a, b) => b.changedAt - a.changedAt,
    );
    return drafts.flatMap(({ id, changedAt, work: kept }) => {
      const work = historyOf(kept)?.present;
      if (!work) return [];
      const entries = work.items.filter(({ rejected }) => !rejected).length;
      const doubts = work.doubts.filter(({ settled }) => !settled).length;
      return [{ id, title: titleOf(work), entries, doubts, date: dateOf(changedAt) }];
    });
  } catch {
    return [];
  } finally {
    database.close();
  }
}

/** The work with its last steps back. */
export async function readDraft(id: string): Promise<History | null> {
  await keeping;
  const database = glossaryDatabase();
  try {
    const drafts = await readDrafts(database, browser.storage.local);
    return historyOf(drafts.find((draft) => draft.id === id)?.work);
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** What is being kept at the moment: who reads waits for it. */
let keeping: Promise<unknown> = Promise.resolve();

/** False where it could not be kept. */
export async function keepDraft(id: string, history: History): Promise<boolean> {
  const sent = sendMessage('keepDraft', { id, work: keptOf(history) }).catch(() => null);
  keeping = sent;
  return (await sent)?.ok === true;
}

export async function removeDraft(id: string): Promise<void> {
  await sendMessage('removeDraft', id).catch(() => null);
}
