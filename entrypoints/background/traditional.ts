import { writeEntry } from '../../core/traditional.ts';
import type { Found } from '../../messages/page.ts';
import { loadTraditionalWriter } from '../../packs/traditional.ts';

/** Adds the entry in traditional characters; where their table cannot be read, the entry is shown as printed. */
export async function inTraditional(found: Found): Promise<Found> {
  try {
    return { ...found, inTraditional: writeEntry(found.entry, await loadTraditionalWriter()) };
  } catch (error) {
    console.error('cezhu: no traditional characters', error);
    return found;
  }
}
