/** Names for a new report, with the readings of pinyin-pro. */
import * as names from '../../core/workbench/names.ts';
import { readCharacters } from './pinyin.ts';

export { findRegion } from '../../core/workbench/names.ts';

export function regionSlug(code: string, regions: Readonly<Record<string, string>>): string {
  return names.regionSlug(code, regions, readCharacters);
}

export function entryId(headword: string, taken: ReadonlySet<string>): string {
  return names.entryId(headword, taken, readCharacters);
}
