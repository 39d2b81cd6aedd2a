/** Saved terms as popup and panel list them: from the mirror in `storage.local`, which needs no database to be opened. */
import { browser } from 'wxt/browser';
import type { SavedState } from '../../components/popup-model.ts';
import { sendMessage } from '../../messages.ts';
import { readMirror } from '../../storage/mirror.ts';
import type { SavedRecord } from '../../storage/study-records.ts';

/** True for a key of `storage.local` whose change concerns saved terms or what is due of them. */
export function isSavedKey(key: string): boolean {
  return /^kept\/(?:saved|reviews)\//u.test(key);
}

/** The term saved last comes first. */
export async function readSaved(): Promise<SavedState> {
  try {
    const items = [...(await readMirror(browser.storage.local)).values()];
    const records = items.flatMap(({ table, record }) =>
      table === 'saved' && record !== null ? [record as SavedRecord] : [],
    );
    const terms = records
      .toSorted((a, b) => b.savedAt - a.savedAt)
      .map(({ id, snapshot, sense }) => ({
        id,
        headword: snapshot.headword,
        gloss: (snapshot.senses[sense] ?? snapshot.senses[0])?.gloss ?? '',
      }));
    return { kind: 'ready', terms };
  } catch {
    return { kind: 'error' };
  }
}

/** Cards that wait for the reader, or null where that is not to be had. */
export async function readDue(): Promise<number | null> {
  const due: unknown = await sendMessage('dueCount', undefined).catch(() => null);
  return typeof due === 'number' ? due : null;
}

/** False where it could not be kept. */
export async function saveTerm(id: string, generation: number, save: boolean): Promise<boolean> {
  const asked = save ? sendMessage('saveTerm', { id, generation, sense: 0 }) : sendMessage('forgetTerm', id);
  const done = await asked.catch(() => null);
  return done?.ok ?? false;
}
