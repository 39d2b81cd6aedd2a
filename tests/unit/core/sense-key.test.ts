import { describe, expect, it } from 'vitest';
import { senseKeys } from '../../../core/sense-key.ts';

const sense = (issuer: string, year: number, title = '政府工作报告') => ({
  citations: [{ issuer, year, title }],
});
const shanxi = sense('山西省人民政府', 2025);
const zhejiang = sense('浙江省人民政府', 2025);

describe('senseKeys', () => {
  it('stay with their senses when others come, go or change places', () => {
    const [one, other] = senseKeys([shanxi, zhejiang]);
    expect(senseKeys([zhejiang, sense('中央', 2021), shanxi])).toEqual([other, expect.any(String), one]);
    expect(senseKeys([zhejiang])).toEqual([other]);
  });

  it('differ by issuer, year and title, and within one document', () => {
    const keys = senseKeys([
      shanxi,
      zhejiang,
      sense('山西省人民政府', 2024),
      sense('山西省人民政府', 2025, '工作要点'),
      shanxi,
    ]);
    expect(new Set(keys).size).toBe(5);
  });
});
