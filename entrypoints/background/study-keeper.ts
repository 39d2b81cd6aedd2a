/** The one keeper of this life of the background, and the database it writes. */
import { browser } from 'wxt/browser';
import { glossaryDatabase } from '../../storage/database.ts';
import { createKeeper } from '../../storage/keeper.ts';
import { readStudy, type StudyData } from '../../storage/study.ts';

export const studyDatabase = glossaryDatabase();
export const keeper = createKeeper(studyDatabase, browser.storage.local);

/** Everything kept, as the background itself has it. */
export function studyData(since = 0): Promise<StudyData> {
  return readStudy(studyDatabase, browser.storage.local, since);
}
