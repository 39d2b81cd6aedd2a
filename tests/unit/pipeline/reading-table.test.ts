import { beforeAll, expect, it } from 'vitest';
import { makePlainTable } from '../../../core/search/plain-text.ts';
import { Reader, type ReadingTable } from '../../../core/search/readings.ts';
import { buildPack } from '../../../data/pipeline/build.ts';
import { buildReadingTable } from '../../../data/pipeline/reading-table.ts';

let table: ReadingTable;
let reader: Reader;
const plain = makePlainTable(new Map());

beforeAll(async () => {
  table = buildReadingTable((await buildPack()).pack.entries);
  reader = new Reader(table);
}, 60_000);

it.each([
  ['签约开工率', 'qian yve kai gong lv'],
  ['率先突破', 'shuai xian tu po'],
  ['河长制', 'he zhang zhi'],
  ['增长极', 'zeng zhang ji'],
  ['长江', 'chang jiang'],
  ['银行', 'yin hang'],
  ['专项行动', 'zhuan xiang xing dong'],
  ['调查研究', 'diao cha yan jiu'],
  ['结构调整', 'jie gou tiao zheng'],
  ['重点', 'zhong dian'],
  ['重复', 'chong fu'],
  ['15件', 'shi wu jian'],
])('reads %s: %s', (text, spelling) => {
  expect(reader.read(text, plain).join(' ')).toBe(spelling);
});

it('stays small enough to be kept beside the search rows', () => {
  expect(JSON.stringify(table).length).toBeLessThan(12_000);
});
