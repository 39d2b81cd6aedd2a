import { afterEach, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { packFiles } from '../../../scripts/pack-files.ts';

const ZONE = process.env.TZ;
afterEach(() => {
  if (ZONE === undefined) delete process.env.TZ;
  else process.env.TZ = ZONE;
});

const text = (value: string) => new TextEncoder().encode(value);
const FILES: [string, Uint8Array][] = [
  ['manifest.json', text('{"name":"策注"}')],
  ['chunks/b.js', text('b'.repeat(5000))],
  ['chunks/a.js', text('a')],
  ['_locales/zh_CN/messages.json', text('{}')],
];

it('gives the same bytes whatever the order, the time zone and the time', async () => {
  const archives: string[] = [];
  for (const zone of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
    process.env.TZ = zone;
    archives.push(Buffer.from(packFiles(new Map(FILES))).toString('base64'));
    archives.push(Buffer.from(packFiles(new Map(FILES.toReversed()))).toString('base64'));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(new Set(archives).size).toBe(1);
});

it('holds every file as it is, and differs where one byte does', () => {
  const archive = packFiles(new Map(FILES));
  expect(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, [...bytes]])).toEqual(
    FILES.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([path, bytes]) => [path, [...bytes]]),
  );
  const other = packFiles(new Map([...FILES, ['chunks/a.js', text('A')]]));
  expect(other).not.toEqual(archive);
});
