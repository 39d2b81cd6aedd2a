import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePack } from '../../../core/pack.ts';
import { buildPack } from '../../../data/pipeline/build.ts';
import { copyData, curatedEntry, type DataCopy } from './data-copy.ts';

let data: DataCopy;
beforeEach(async () => {
  data = await copyData();
});
afterEach(async () => data.remove());

describe('buildPack', () => {
  it('gives the same bytes for the same data, and a valid pack', async () => {
    const [one, two] = [await buildPack(data.root), await buildPack(data.root)];
    expect(two.json).toBe(one.json);
    expect(parsePack(JSON.parse(one.json)).ok).toBe(true);
    expect(JSON.parse(one.json)).toEqual(one.pack);
    expect(one.pack).toMatchObject({ format: 1, id: 'cezhu-bundled', title: '策注词库', publisher: '策注' });
    expect(one.pack.entries).toHaveLength(34);
  });

  it('changes the version with the content, and only then', async () => {
    const before = await buildPack(data.root);
    await data.spoil('新型储能', (entry) => void (entry['cues'] = []));
    expect((await buildPack(data.root)).pack.version).toBe(before.pack.version);
    await data.spoil('新型储能', (entry) => void (entry['unless'] = ['玩具']));
    expect((await buildPack(data.root)).pack.version).not.toBe(before.pack.version);
  });

  it('cites the annotation, names the source, and carries notes and joins', async () => {
    const { pack } = await buildPack(data.root);
    const entry = pack.entries.find(({ id }) => id === 'sanlv-sandu');
    expect(entry).toMatchObject({ headword: '三率三度', theme: 'reform', pinyin: 'sān lǜ sān dù' });
    expect(entry?.senses[0]?.citations).toEqual([
      {
        title: '运城市2025年政府工作报告·工作注释',
        issuer: '运城市人民政府',
        year: 2025,
        region: { code: '140800', name: '运城市' },
        chapter: '二、2025年工作安排',
        section: '第二节 更好统筹三次产业发展，加快构建现代化产业体系',
        number: 13,
      },
    ]);
    expect(entry?.senses[0]?.notes.map(({ kind }) => kind)).toEqual(['join']);
    expect(pack.sources).toEqual([
      {
        id: 'shanxi-yuncheng-2025',
        title: '运城市2025年政府工作报告·工作注释',
        issuer: '运城市人民政府',
        year: 2025,
        region: { code: '140800', name: '运城市' },
        publication: null,
      },
    ]);
    expect(Object.keys(pack.themes)).toEqual([
      'government',
      'reform',
      'industry',
      'science',
      'opening',
      'demand',
      'region',
      'rural',
      'transport',
      'energy',
      'ecology',
      'culture',
      'education',
      'welfare',
    ]);
  });

  it('makes one entry of a curated and a report entry with one headword', async () => {
    await data.writeCurated('energy', '能源', [
      curatedEntry({
        headword: '“新型”储能',
        id: 'xinxing-chuneng',
        aliases: [{ form: '新型储能技术' }],
        tier: 'everywhere',
      }),
    ]);
    const { pack } = await buildPack(data.root);
    expect(pack.entries).toHaveLength(34);
    const entry = pack.entries.find(({ id }) => id === 'xinxing-chuneng');
    expect(entry?.tier).toBe('everywhere');
    expect(entry?.aliases.map(({ form }) => form)).toEqual(['新型储能技术']);
    expect(entry?.senses.map(({ verbatim, scope }) => [verbatim, scope])).toEqual([
      [false, undefined],
      [true, { regions: ['140800'] }],
    ]);
  });

  it('keeps the report’s rule where the curated entry states none', async () => {
    await data.writeCurated('rural', '农业与乡村', [
      curatedEntry({ headword: '三保障', id: 'san-baozhang' }),
    ]);
    const entry = (await buildPack(data.root)).pack.entries.find(({ id }) => id === 'san-baozhang');
    expect(entry?.match).toBe('quoted');
    expect(entry?.cues).toContain('脱贫');
    expect(entry?.not).toContain('两不愁三保障');
  });

  it('refuses data that makes no pack, with the entry and field', async () => {
    await data.spoil('新型储能', (entry) => void (entry['id'] = '新型储能'));
    await expect(buildPack(data.root)).rejects.toThrow(/entries\.json · 新型储能: id: /u);
  });
});
