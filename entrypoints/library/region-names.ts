/** Names of regions by code, which come with the extension. */
import type { RegionNames } from '../../core/term-index.ts';
import { loadFoldingData } from '../../packs/bundled.ts';
import { live, useLive } from './live.ts';

const names = live<RegionNames>({});
let asked = false;

/** Empty until they are read: lists do not wait for them. */
export function useRegionNames(): RegionNames {
  if (!asked) {
    asked = true;
    loadFoldingData().then(
      ({ regions }) => names.set(regions),
      () => (asked = false),
    );
  }
  return useLive(names);
}
