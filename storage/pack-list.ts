/**
 * Which packs a reader has installed, beside the database: browsers may evict that, and then somebody has to say so.
 * The packs themselves are fetched or opened again.
 */
import type { MirrorArea } from './mirror.ts';
import { areTexts, isObject, isText } from './sound.ts';

const LIST_KEY = 'installedPacks';

export interface ListedPack {
  readonly id: string;
  readonly title: string;
  /** Where it is subscribed from; null for a pack of a file. */
  readonly url: string | null;
}

/** The packs on the list, as far as it can be read. */
export async function readPackList(area: Pick<MirrorArea, 'get'>): Promise<ListedPack[]> {
  const stored = (await area.get(LIST_KEY))[LIST_KEY];
  return Array.isArray(stored) ? stored.filter(isListed) : [];
}

function isListed(value: unknown): value is ListedPack {
  if (!isObject(value)) return false;
  const { id, title, url } = value;
  return areTexts([id, title]) && (url === null || isText(url));
}

/** Notes a pack as it was installed. */
export async function listPack(area: MirrorArea, pack: ListedPack): Promise<void> {
  const others = (await readPackList(area)).filter(({ id }) => id !== pack.id);
  await area.set({ [LIST_KEY]: [...others, pack] });
}

/** Forgets a pack. False where it was not on the list. */
export async function unlistPack(area: MirrorArea, id: string): Promise<boolean> {
  const all = await readPackList(area);
  const others = all.filter((pack) => pack.id !== id);
  if (others.length < all.length) await area.set({ [LIST_KEY]: others });
  return others.length < all.length;
}
