/** A page that becomes another one without being loaded anew, and what the top frame says. */
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createAnnotator } from '../../../core/annotate.ts';
import { EntrySchema } from '../../../core/entry.ts';
import { compileIndex } from '../../../core/term-index.ts';
import { startMarking, type Marking } from '../../../dom/marking.ts';
import { fragment } from './stage.ts';

const REGIONS = { '140000': '山西省', '330000': '浙江省' };
const citations = [{ title: '报告', issuer: '某省', year: 2025 }];
const lists = v.parse(EntrySchema, {
  id: 'lists',
  headword: '三张清单',
  pinyin: '',
  senses: Object.keys(REGIONS).map((code) => ({ gloss: '释义', citations, scope: { regions: [code] } })),
});
const annotator = createAnnotator(compileIndex([lists], '', REGIONS, 1));

let ends: AbortController;
const before = location.href;

beforeEach(() => {
  ends = new AbortController();
  document.body.append(fragment('<main><h1></h1><p>公布三张清单</p></main>'));
});

afterEach(() => {
  ends.abort();
  document.querySelector('main')?.remove();
  document.title = '';
  history.replaceState(null, '', before);
});

const senses = ({ store }: Marking) => store.inReadingOrder().map(({ match }) => match.sense);

it('decides anew when the title names another place', async () => {
  document.title = '山西省政府工作报告';
  const marking = startMarking(annotator, ends.signal, () => undefined);
  await expect.poll(() => senses(marking)).toEqual([0]);
  document.title = '浙江省政府工作报告';
  await expect.poll(() => senses(marking), { timeout: 3000 }).toEqual([1]);
  document.title = '一则新闻';
  await expect.poll(() => senses(marking), { timeout: 3000 }).toEqual([]);
});

it('reads text that comes after the address has changed', async () => {
  const marking = startMarking(annotator, ends.signal, () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 3500));
  history.pushState(null, '', '?article=2');
  setTimeout(() => document.querySelector('p')?.append('。山西如何，山西怎样，山西。'), 800);
  await expect.poll(() => senses(marking), { timeout: 4000 }).toEqual([0]);
}, 15_000);

it('takes what the top frame says when it says it, and takes it back', async () => {
  const marking = startMarking(annotator, ends.signal, () => undefined);
  await expect.poll(() => marking.scanning).toBe(false);
  expect(senses(marking)).toEqual([]);
  marking.setTop({ regions: ['330100'], year: null });
  await expect.poll(() => senses(marking)).toEqual([1]);
  marking.setTop(null);
  await expect.poll(() => senses(marking)).toEqual([]);
});
