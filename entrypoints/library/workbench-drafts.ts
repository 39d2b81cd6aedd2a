/** Drafts as they are kept: read here, written by the background alone. */
import * as v from 'valibot';
import type { ListedDraft } from '../../components/workbench/StartPage.tsx';
import { WorkSchema, type Work } from '../../core/workbench/work.ts';
import { sendMessage } from '../../messages.ts';
import { glossaryDatabase } from '../../storage/database.ts';

/** The newest first. A draft that this version cannot read is not listed; none where there is no database. */
export async function listDrafts(
  titleOf: (work: Work) => string,
  dateOf: (at: number) => string,
): Promise<ListedDraft[]> {
  await keeping;
  const database = glossaryDatabase();
  try {
    const drafts = (await database.drafts.toArray()).toSorted((a, b) => b.changedAt - a.changedAt);
    return drafts.flatMap(({ id, changedAt, work: kept }) => {
      const work = parse(kept);
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

export async function readDraft(id: string): Promise<Work | null> {
  await keeping;
  const database = glossaryDatabase();
  try {
    return parse((await database.drafts.get(id))?.work);
  } catch {
    return null;
  } finally {
    database.close();
  }
}

function parse(kept: unknown): Work | null {
  const parsed = v.safeParse(WorkSchema, kept);
  return parsed.success ? parsed.output : null;
}

/** What is being kept at the moment: who reads waits for it. */
let keeping: Promise<unknown> = Promise.resolve();

/** False where it could not be kept. */
export async function keepDraft(id: string, work: Work): Promise<boolean> {
  const sent = sendMessage('keepDraft', { id, work }).catch(() => null);
  keeping = sent;
  return (await sent)?.ok === true;
}

export async function removeDraft(id: string): Promise<void> {
  await sendMessage('removeDraft', id).catch(() => null);
}
