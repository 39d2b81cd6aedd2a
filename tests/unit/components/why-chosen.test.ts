import { describe, expect, it } from 'vitest';
import { whyText } from '../../../components/why-chosen.ts';
import { sense } from '../../dom/components/samples.ts';

const yuncheng = sense('…');
const issued = (issuer: string) =>
  sense('…', { citations: [{ title: '2022年政府工作报告', issuer, year: 2022 }] });

describe('whyText', () => {
  it.each([
    [{ kind: 'cue', word: '人才' } as const, yuncheng, '句中有“人才”'],
    [{ kind: 'year', year: 2025 } as const, yuncheng, '据年份：2025年'],
    [{ kind: 'region', code: '140800' } as const, yuncheng, '据本页地区：运城市'],
    // The page is about Shanxi; Yuncheng would be a wrong guess.
    [{ kind: 'region', code: '140000' } as const, yuncheng, '据本页所涉地区'],
    [{ kind: 'region', code: '440600' } as const, issued('佛山市人民政府'), '据本页地区：佛山市'],
    [{ kind: 'region', code: '440000' } as const, issued('佛山市人民政府'), '据本页所涉地区'],
    [{ kind: 'region', code: '440000' } as const, issued('广东省人民政府'), '据本页地区：广东省'],
    [{ kind: 'reader' } as const, yuncheng, '你为本站选定的释义'],
    [{ kind: 'only' } as const, yuncheng, null],
  ])('%o', (reason, shown, text) => {
    expect(whyText(reason, shown, 'zh-CN')).toBe(text);
  });
});
