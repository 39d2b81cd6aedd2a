/** Every package we give to others may be given, and is named. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isAccepted, licenceList, LICENCES_FILE, shippedPackages } from '../../../scripts/licences.ts';

it('names every shipped package with a licence that lets us ship it', () => {
  const packages = shippedPackages();
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['preact', 'dexie', 'jszip']));
  const refused = packages.filter(({ licence, version }) => !isAccepted(licence) || version === '');
  expect(refused).toEqual([]);
});

it('says which licences those are', () => {
  expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].filter(isAccepted)).toHaveLength(3);
  expect(['', 'GPL-3.0-or-later', 'BSD', '(MIT AND GPL-2.0)', 'UNLICENSED'].filter(isAccepted)).toEqual([]);
});

it('is written down as it is now: npx node scripts/licences.ts', () => {
  expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licenceList(shippedPackages()));
});
