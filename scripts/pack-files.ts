/** Archives whose bytes follow from the files alone: not from the machine, the time, or the order they were found in. */
import { zipSync, type Zippable } from 'fflate';

/** The archive of files, by their path in it: in order of name, with the earliest date a zip can state, no owners. */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A zip states local time: made here, so that it is the same number in every time zone.
  const mtime = new Date(1980, 0, 1);
  const paths = [...files.keys()].sort((one, other) => (one < other ? -1 : 1));
  const zippable: Zippable = {};
  for (const path of paths) zippable[path] = [files.get(path) as Uint8Array, { level: 9, mtime, os: 3 }];
  return zipSync(zippable);
}
