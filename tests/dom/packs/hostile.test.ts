/** Packs made to do harm: each is refused with a reason, or what is installed of it is harmless. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanText } from '../../../core/pack-clean.ts';
import type { GlossaryDatabase } from '../../../storage/database.ts';
import { allEntries } from '../../../storage/glossary.ts';
import { inProgress } from '../../../storage/pack-stage.ts';
import { sweep } from '../../../storage/pack-sweep.ts';
import { removePack, seedPack } from '../../../storage/packs.ts';
import {
  bundled,
  current,
  entry,
  glosses,
  install,
  installPack,
  pack,
  silenceDexie,
  takeText,
  testDatabase,
} from '../storage/packs.ts';

let database: GlossaryDatabase;
let before: string;
beforeAll(async () => {
  silenceDexie();
  database = testDatabase();
  await seedPack(database, bundled('1', ['a', 'b']));
  await install(database, 'good', '5', ['a', 'b', 'c']);
  await installPack(database, pack('signed', '5', ['a']), {
    origin: 'url',
    subscription: { url: 'https://packs.example/signed.json', key: 'theirs' },
    pinned: 'theirs',
  });
  before = await installed();
});
afterAll(() => database.delete());

/** Everything but what is new. */
async function installed(): Promise<string> {
  const [packs, subscriptions] = await Promise.all([
    database.packs.toArray(),
    database.subscriptions.toArray(),
  ]);
  const rows = await database.entries.toArray();
  const keep = ({ pack: id }: { pack: string }) => id !== 'evil';
  return JSON.stringify([
    packs.filter(({ id }) => id !== 'evil'),
    subscriptions.filter(keep),
    rows.filter(keep),
  ]);
}

const evil = (more: object, entries: readonly object[] = [entry('a', '释义')]) =>
  JSON.stringify({ ...pack('evil', '1', []), ...more, entries });
const withEntry = (more: object) => evil({}, [{ ...entry('a', '释义'), ...more }]);
const manyEntries = `{${evil({})
  .slice(1, -1)
  .replace(/"entries":.*/u, '')}"entries":[${'{},'.repeat(1_000_000)}{}]}`;

const REFUSED: readonly (readonly [name: string, text: string, code: string])[] = [
  ['a bomb of brackets', `{"a":${'['.repeat(1_000_000)}`, 'too-deep'],
  ['a bomb in an entry', `{"format":1,"entries":[${'{"a":'.repeat(1000)}`, 'too-deep'],
  ['a million entries', manyEntries, 'invalid'],
  [
    'prototype pollution in an entry',
    withEntry({}).replace('"headword"', '"__proto__":{"polluted":true},"headword"'),
    'invalid',
  ],
  [
    'prototype pollution in the header',
    evil({}).replace('"title"', '"constructor":{"prototype":{}},"title"'),
    'invalid',
  ],
  ['a theme that is a property of every object', withEntry({ theme: 'valueOf' }), 'invalid'],
  ['a form of one character', withEntry({ headword: '的' }), 'invalid'],
  ['a form of invisible characters', withEntry({ headword: '\u200b\u202e\u2066' }), 'invalid'],
  ['a headword of ten thousand characters', withEntry({ headword: '长'.repeat(10_000) }), 'invalid'],
  [
    'a gloss of a megabyte',
    withEntry({ senses: [{ ...entry('a', '释义').senses[0], gloss: '长'.repeat(1_000_000) }] }),
    'too-large',
  ],
  [
    'a thousand aliases',
    withEntry({ aliases: Array.from({ length: 1000 }, (_, at) => ({ form: `别名${at}` })) }),
    'invalid',
  ],
  ['wrong types', evil({ title: 7, sources: {} }), 'invalid'],
  [
    'a link that runs code',
    withEntry({
      senses: [
        { gloss: '释义', citations: [{ title: 't', issuer: 'i', year: 2025, url: 'javascript:alert(1)' }] },
      ],
    }),
    'invalid',
  ],
  [
    'a link that shows another host',
    withEntry({
      senses: [
        {
          gloss: '释义',
          citations: [{ title: 't', issuer: 'i', year: 2025, url: 'https://www.gov.cn@evil.example/' }],
        },
      ],
    }),
    'invalid',
  ],
  ['the bundled pack’s id', evil({ id: 'cezhu-bundled' }), 'reserved'],
  ['the id of the reader’s own terms', evil({ id: 'mine' }), 'reserved'],
  ['an id with a slash in it', withEntry({ id: 'good/a' }), 'invalid'],
  ['two entries of one id', evil({}, [entry('a', '一'), entry('a', '二')]), 'invalid'],
  [
    'another publisher’s name on an installed pack',
    JSON.stringify({ ...pack('good', '9', ['a']), publisher: '别人' }),
    'publisher-changed',
  ],
  ['an older version', JSON.stringify(pack('good', '4', ['a'])), 'older'],
  ['the same version with other content', JSON.stringify(pack('good', '5', ['z'])), 'installed'],
  ['a file in place of a signed pack', JSON.stringify(pack('signed', '9', ['a'])), 'managed'],
  ['a phrase that blocks others', withEntry({ not: ['一城两区三门户建设'] }), 'invalid'],
  ['no entries', evil({}, []), 'empty'],
  ['a format of the future', evil({ format: 2 }), 'format'],
  ['no JSON at all', '<!doctype html><script>alert(1)</script>', 'not-json'],
];

it.each(REFUSED)('%s is refused', async (_name, text, code) => {
  const refused = await takeText(database, text, undefined, 100_000);
  expect(refused).toMatchObject({ ok: false, error: { code } });
  expect(await installed()).toBe(before);
  expect(
    await database.entries
      .where('[pack+version+id]')
      .between(['evil', '', ''], ['evil', '\uffff', ''])
      .count(),
  ).toBe(0);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

it('a signed pack of another key is refused', async () => {
  const refused = await takeText(database, JSON.stringify(pack('signed', '9', ['a'])), {
    origin: 'url',
    subscription: { url: 'https://evil.example/signed.json', key: 'mine' },
    pinned: 'mine',
  });
  expect(refused).toMatchObject({ error: { code: 'key-changed' } });
});

it('a pack that is not the one its signature names is refused', async () => {
  const refused = await takeText(database, evil({}), {
    origin: 'url',
    subscription: { url: 'https://evil.example/evil.json', key: 'k' },
    named: { pack: 'evil', version: '2' },
  });
  expect(refused).toMatchObject({ error: { code: 'wrong-pack' } });
});

const HARMLESS: readonly (readonly [name: string, text: string])[] = [
  ['markup', withEntry({ english: '<img src=x onerror=alert(1)>' })],
  ['bidi controls and zalgo', withEntry({ headword: `词\u202e目\u200b${'\u0335'.repeat(99)}` })],
  [
    'names that point in a circle',
    evil({}, [
      entry('a', '一', { aliases: [{ form: '词目b' }] }),
      entry('b', '二', { aliases: [{ form: '词目a' }] }),
    ]),
  ],
  [
    'terms and phrases that contain each other',
    withEntry({ headword: '甲乙', aliases: [{ form: '乙甲' }], not: ['甲乙甲', '乙甲乙'] }),
  ],
  [
    'two characters everywhere',
    evil(
      {},
      ['发展', '我们', '工作'].map((headword, at) => entry(`e${at}`, '一', { headword })),
    ),
  ],
  ['a copy of bundled terms', evil({}, [entry('a', '假的释义')])],
];

it.each(HARMLESS)('%s: what is installed of it is harmless', async (_name, text) => {
  await installPack(database, JSON.parse(text));
  const entries = await allEntries(database, await current(database));
  for (const one of entries.filter(({ id }) => id.startsWith('evil/'))) {
    expect(one.headword).toBe(cleanText(one.headword));
    for (const { form, match } of [{ form: one.headword, match: one.match }, ...one.aliases])
      if ([...form].length < 3) expect(match).not.toBe('always');
  }
  // Names of entries that were there lead to what they led to.
  expect(await glosses(database)).toMatchObject({ a: 'cezhu-bundled 1', 'good/a': 'good 5' });
  await removePack(database, 'evil');
  await sweep(database, inProgress);
  expect(await installed()).toBe(before);
});
