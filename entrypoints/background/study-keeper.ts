/** The one keeper of this life of the background, and the database it writes. */
import { browser } from 'wxt/browser';
import { isChosen, keepChosen } from '../../storage/chosen.ts';
import { glossaryDatabase } from '../../storage/database.ts';
import { createKeeper } from '../../storage/keeper.ts';
import { KEPT_STAMP_KEY } from '../../storage/mirror.ts';
import { readStudy, type StudyData } from '../../storage/study.ts';

export const studyDatabase = glossaryDatabase();
export const keeper = createKeeper(studyDatabase, browser.storage.local);

/** Everything kept, as the background itself has it. */
export function studyData(since = 0): Promise<StudyData> {
  return readStudy(studyDatabase, browser.storage.local, since);
}

/**
 * Makes the two homes one, now and whenever `storage.local` is emptied; once for each start of the browser both are
 * looked through. To be called when the background starts.
 */
export function followHomes(): void {
  void keeper.open();
  browser.runtime.onStartup.addListener(() => void keeper.mend());
  void copyChosen();
  browser.storage.local.onChanged.addListener((changes) => {
    const stamp = changes[KEPT_STAMP_KEY];
    if (stamp && stamp.newValue === undefined) void keeper.open();
    if (Object.keys(changes).some(isChosen)) void copyChosen();
  });
}

/** Without a database there is no copy, and the first home is enough. */
async function copyChosen(): Promise<void> {
  await keepChosen(studyDatabase, browser.storage.local).catch((error: unknown) =>
    console.warn('cezhu: no copy of what was chosen', error),
  );
}
