/** How an entry is named outside its pack. Content scripts read references too, so no library comes with this. */

/** The pack that comes with the extension. Its entries are named by their ids alone, all others behind their pack's. */
export const BUNDLED_PACK = 'cezhu-bundled';
/** What stands before the id of a reader's own term; no pack may be called so. */
export const MINE = 'mine';

/** The name of a pack's entry: `shuanggao`, or `some-pack/shuanggao` where it is not bundled. */
export function entryRef(pack: string, id: string): string {
  return pack === BUNDLED_PACK ? id : `${pack}/${id}`;
}

/** Pack and id of a reference; ids of packs and entries hold no slash. */
export function parseEntryRef(ref: string): { readonly pack: string; readonly id: string } {
  const slash = ref.indexOf('/');
  return slash < 0
    ? { pack: BUNDLED_PACK, id: ref }
    : { pack: ref.slice(0, slash), id: ref.slice(slash + 1) };
}
