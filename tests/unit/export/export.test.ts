/** Exports, read by parsers that share nothing with what writes them. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../core/export/plain-text.ts';
import { toAnkiText } from '../../../core/export/anki-text.ts';
import { escapeMarkdown, toMarkdown } from '../../../core/export/markdown.ts';
import { escapeHtml, type Note } from '../../../core/export/note.ts';
import { KINDS } from '../../../core/study/question.ts';
import { makeApkg } from '../../../entrypoints/library/export-apkg.ts';
import { notesOf, toCsv } from '../../../entrypoints/library/export-terms.ts';
import { entryOf, RATES, savedTerm } from '../study/samples.ts';
import { readCards, unzip, withCollection } from './read-apkg.ts';

const TRICKY = entryOf('<b>“两高”</b>\t项目 & #标签', {
  id: 'tricky',
  senses: [
    {
      gloss: '第一行\n第二行，“引号”与"直引号"；=1+1',
      citations: [{ title: '《数据二十条》', issuer: '国务院', year: 2022 }],
    },
  ],
});
const TERMS = [savedTerm(RATES), savedTerm(TRICKY)];
const NOTES = notesOf(TERMS, KINDS, 'zh-CN');
const WORDS = { front: '正面', back: '背面', tags: '标签' };

/** Anki's rules for a text file, as its manual states them: headers, a separator, quoted fields with doubled quotes. */
function readAnkiText(text: string): { headers: Map<string, string>; rows: string[][] } {
  const headers = new Map<string, string>();
  let rest = text;
  for (let line = /^#([^:\n]+):(.*)\n/u.exec(rest); line; line = /^#([^:\n]+):(.*)\n/u.exec(rest)) {
    headers.set(line[1] ?? '', line[2] ?? '');
    rest = rest.slice(line[0].length);
  }
  const separator = headers.get('separator') === 'tab' ? '\t' : ',';
  const rows: string[][] = [];
  const row: string[] = [];
  let at = 0;
  while (at < rest.length) {
    let field = '';
    if (rest[at] === '"') {
      for (at += 1; rest[at] !== '"' || rest[at + 1] === '"'; at += 1) {
        field += rest[at];
        if (rest[at] === '"') at += 1;
      }
      at += 1;
    } else while (at < rest.length && rest[at] !== separator && rest[at] !== '\n') field += rest[at++];
    row.push(field);
    if (rest[at] === '\n' || at >= rest.length) rows.push(row.splice(0));
    at += 1;
  }
  return { headers, rows };
}

describe('notes', () => {
  it('ask every card of a term, with the words blanked', () => {
    expect(NOTES.map(({ guid }) => guid)).toEqual([
      'cezhu/sanlv-sandu/meaning',
      'cezhu/sanlv-sandu/cloze/0',
      'cezhu/sanlv-sandu/cloze/1',
      'cezhu/sanlv-sandu/term',
      'cezhu/tricky/meaning',
      'cezhu/tricky/term',
    ]);
    const cloze = NOTES[1];
    expect(cloze?.front).toBe('<b>三率三度</b><br>“三率”即____、____、____');
    expect(cloze?.back).toContain('签约开工率、开工投产率、投产达效率');
    expect(cloze?.tags).toEqual(['主题::产业与制造', '地区::运城市', '年份::2025']);
    expect(notesOf(TERMS, ['term'], 'zh-CN')).toHaveLength(2);
  });

  it('hold no markup but their own', () => {
    const parts = NOTES.flatMap(({ front, back }) => [front, back]);
    for (const html of parts) {
      expect(html.replaceAll(/<\/?(?:b|small)>|<br>/gu, '')).not.toMatch(/[<>"]/u);
    }
    expect(NOTES[4]?.front).toContain('&lt;b&gt;“两高”&lt;/b&gt; 项目 &amp; #标签');
  });

  /** Half a character, as a file that was cut in the wrong place has it. */
  const LONE_SURROGATES = fc.array(fc.constantFrom('\ud83d', '\ude00', '策')).map((units) => units.join(''));

  it('are read back from HTML as they were', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), LONE_SURROGATES), (text) => {
        const html = escapeHtml(text);
        expect(html).not.toMatch(/<(?!br>)|[\t\r\n]/u);
        expect(plainText(html)).toBe(
          text
            .toWellFormed()
            .replaceAll(/[\r\n]/gu, '')
            .replaceAll('\t', ' '),
        );
      }),
    );
  });
});

describe('Anki text', () => {
  it('has the same cards, tags and deck for an independent parser', () => {
    const { headers, rows } = readAnkiText(toAnkiText(NOTES, '策注::申论', WORDS));
    expect(Object.fromEntries(headers)).toEqual({
      separator: 'tab',
      html: 'true',
      'guid column': '1',
      columns: 'GUID\t正面\t背面\t标签',
      deck: '策注::申论',
      'tags column': '4',
    });
    expect(rows).toEqual(NOTES.map(({ guid, front, back, tags }) => [guid, front, back, tags.join(' ')]));
  });

  it('keeps any text in its field', () => {
    const field = fc.string({ unit: 'binary' }).map((text) => escapeHtml(text));
    const note = fc.record({ guid: fc.uuid(), front: field, back: field, tags: fc.constant(['a', '乙']) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 4 }), (notes: Note[]) => {
        const { rows } = readAnkiText(toAnkiText(notes, '策注', WORDS));
        expect(rows).toEqual(notes.map(({ guid, front, back, tags }) => [guid, front, back, tags.join(' ')]));
      }),
    );
  });
});

describe('an Anki package', () => {
  const make = () =>
    makeApkg(NOTES, '策注::申论', { noteType: '策注', card: '策注', front: '正面', back: '背面' });

  it('has the same cards, tags and deck for Node’s SQLite', async () => {
    const apkg = await make();
    expect([...unzip(apkg).keys()].toSorted()).toEqual(['collection.anki2', 'media']);
    expect(unzip(apkg).get('media')?.toString()).toBe('{}');
    withCollection(apkg, (database) => {
      expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
      expect(readCards(database)).toEqual(
        NOTES.map(({ guid, front, back, tags }) => ({
          guid,
          fields: [front, back],
          tags,
          deck: '策注::申论',
        })),
      );
    });
  });

  it('is of schema 11, with everything that Anki reads from it', async () => {
    withCollection(await make(), (database) => {
      const col = database.prepare('select * from col').get() as Record<string, string | number>;
      expect(col['ver']).toBe(11);
      const [model] = Object.values(JSON.parse(String(col['models'])) as Record<string, object>);
      for (const key of ['id', 'name', 'type', 'mod', 'usn', 'sortf', 'did', 'tmpls', 'flds', 'css', 'req'])
        expect(model).toHaveProperty(key);
      for (const deck of Object.values(JSON.parse(String(col['decks'])) as Record<string, object>))
        for (const key of ['id', 'name', 'mod', 'usn', 'conf', 'dyn', 'newToday', 'collapsed', 'desc'])
          expect(deck).toHaveProperty(key);
      const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
      expect(tables.map(({ name }) => String(name)).toSorted()).toEqual([
        'cards',
        'col',
        'graves',
        'notes',
        'revlog',
      ]);
      const notes = database.prepare('select sfld, csum from notes').all() as {
        sfld: string;
        csum: number;
      }[];
      for (const { sfld, csum } of notes)
        expect(csum).toBe(Number.parseInt(createHash('sha1').update(sfld).digest('hex').slice(0, 8), 16));
    });
  });

  it('names notes and cards alike at every export, and no two alike', async () => {
    const idsOf = async () =>
      withCollection(await make(), (database) => database.prepare('select id, guid, mid from notes').all());
    const first = await idsOf();
    expect(await idsOf()).toEqual(first);
    expect(new Set(first.map(({ id }) => id)).size).toBe(NOTES.length);
  });
});

describe('CSV', () => {
  /** RFC 4180. */
  const readCsv = (text: string) =>
    [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/gu)].reduce<string[][]>(
      (rows, [, quoted, plain = '', end]) => {
        rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
        if (end === '\r\n') rows.push([]);
        return rows;
      },
      [[]],
    );

  it('has a line a term, Chinese and line breaks intact', () => {
    const rows = readCsv(toCsv(TERMS, 'zh-CN'));
    expect(rows[0]?.slice(0, 4)).toEqual(['词目', '拼音', '英文', '释义']);
    expect(rows[1]?.[0]).toBe('三率三度');
    expect(rows[1]?.[7]).toBe('运城市2025年政府工作报告·名词解释');
    expect(rows[2]?.[3]).toBe('第一行\n第二行，“引号”与"直引号"；=1+1');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '=cmd|"/c calc"!A1', '=1+1\n三率'])(
    'makes %j a text and no formula',
    (dangerous) => {
      const met = { sentence: dangerous, title: dangerous, url: '' };
      const [, row] = readCsv(toCsv([savedTerm(RATES, { met })], 'zh-CN'));
      expect(row?.[8]).toBe(`'${dangerous}`);
      expect(row?.[9]).toBe(`'${dangerous}`);
    },
  );
});

describe('Markdown', () => {
  it('says headword, meaning, parts and source', () => {
    const text = toMarkdown(
      '申论',
      [{ entry: RATES, sources: [['《报告》（运城市，2025年）']], theme: '产业与制造' }],
      {
        source: '出处：{source}',
      },
    );
    expect(text).toBe(
      [
        '# 申论',
        '## 三率三度',
        'sān lǜ sān dù · 产业与制造',
        '“三率”即签约开工率、开工投产率、投产达效率；“三度”即投资强度、产出强度、税收强度。',
        '- **三率**：签约开工率、开工投产率、投产达效率\n- **三度**：投资强度、产出强度、税收强度',
        '> 出处：《报告》（运城市，2025年）\n',
      ].join('\n\n'),
    );
  });

  it.each([
    ['# 标题', '\\# 标题'],
    ['1. 第一', '1\\. 第一'],
    ['- 一', '\\- 一'],
    ['*重点* _斜_ `码` [链](http://x)', '\\*重点\\* \\_斜\\_ \\`码\\` \\[链\\](http://x)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['两行\n# 不是标题', '两行 # 不是标题'],
    ['5.5G、1+1+N', '5.5G、1+1+N'],
    ['A&lt;B', 'A\\&lt;B'],
  ])('%j stays text', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
