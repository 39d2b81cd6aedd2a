import { describe, expect, it } from 'vitest';
import { whyText, type Why } from '../../../components/why-chosen.ts';
import { sense } from '../../dom/components/samples.ts';

const yuncheng = sense('…');
const traditional = sense('…', {
  citations: [{ title: '报告', issuer: '市政府', year: 2025, region: { code: '140800', name: '運城市' } }],
});
const inRegion = (code: string, place?: string): Why => ({ reason: { kind: 'region', code }, place });

describe('whyText', () => {
  it.each<[Why, typeof yuncheng, Record<'zh-CN' | 'zh-TW' | 'en', string | null>]>([
    [
      { reason: { kind: 'cue', word: '人才' } },
      yuncheng,
      {
        'zh-CN': '因句中有“人才”，取此义',
        'zh-TW': '因句中有「人才」，採此義',
        en: 'Chosen because the sentence says “人才”',
      },
    ],
    [
      { reason: { kind: 'year', year: 2025 } },
      yuncheng,
      {
        'zh-CN': '因文中年份为2025年，取此义',
        'zh-TW': '因文中年份為2025年，採此義',
        en: 'Chosen because the text is about 2025',
      },
    ],
    // The report is Yuncheng's, and the sense holds for all of Shanxi: what decided is named.
    [
      inRegion('140000', '山西省'),
      yuncheng,
      {
        'zh-CN': '因本页涉及山西省，取此义',
        'zh-TW': '因本頁涉及山西省，採此義',
        en: 'Chosen because this page is about 山西省',
      },
    ],
    [
      { reason: { kind: 'default' } },
      yuncheng,
      {
        'zh-CN': '未见指向其他义项的线索，取通行义',
        'zh-TW': '未見指向其他義項的線索，採通行義',
        en: 'Nothing here points to another sense; this is the usual one',
      },
    ],
    [
      { reason: { kind: 'reader' } },
      yuncheng,
      { 'zh-CN': '你为本站选定的释义', 'zh-TW': '你為本站選定的釋義', en: 'Your choice for this site' },
    ],
    [{ reason: { kind: 'only' } }, yuncheng, { 'zh-CN': null, 'zh-TW': null, en: null }],
  ])('%o', (why, shown, texts) => {
    for (const [language, text] of Object.entries(texts)) expect(whyText(why, shown, language)).toBe(text);
  });

  it('names a region in the characters of the gloss, and none that nobody can name', () => {
    expect(whyText(inRegion('140800', '运城市'), traditional, 'zh-TW')).toBe('因本頁涉及運城市，採此義');
    expect(whyText(inRegion('440000'), yuncheng, 'zh-CN')).toBe('因本页所涉地区，取此义');
  });
});
