/** Packs for tests. */
import * as v from 'valibot';
import { PackSchema, type Pack } from '../../../core/pack.ts';

interface Varied {
  readonly headword?: string;
  readonly gloss?: string;
}

/** A valid pack of one entry. */
export function samplePack({ headword = '试验词目', gloss = '一条用来试验的释义。' }: Varied = {}): Pack {
  return v.parse(PackSchema, {
    format: 1,
    id: 'sample',
    version: '1',
    title: '试验词包',
    publisher: '测试发布者',
    licence: 'MIT',
    sources: [],
    entries: [
      {
        id: 'one',
        headword,
        pinyin: '',
        aliases: [{ form: '试验别名', match: 'quoted' }],
        senses: [{ gloss, citations: [{ title: '试验文件', issuer: '测试', year: 2025 }] }],
      },
    ],
  });
}
