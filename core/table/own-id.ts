/** Ids for entries that nobody gave one: from the headword, so that the same table read twice gives the same entries. */

const BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** `t-` and the 64-bit FNV-1a hash of the headword's code units, base 36. */
export function ownId(headword: string): string {
  let hash = BASIS;
  for (let i = 0; i < headword.length; i++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(headword.charCodeAt(i))) * PRIME);
  return `t-${hash.toString(36)}`;
}
