/** A section composed for these tests, with what reports do to reviewers: a broken line, a second entry, a lost number. */
import { startWork, type Work } from '../../../core/workbench/work.ts';

export const SECTION = `名词解释
1.“山塘三清”：清淤泥、清杂物、清漏点。
2.“渠道四通”“水路两连”：指干渠通、支渠通、斗渠通、毛渠通，
连库、连塘。
3.圩堤双固：固坡、固脚。4.“闸站一体”：水闸与泵站合建合管。
页边的一行旁注没有归处
5.**灌区五定**：定人、定段、定时、
定量、定价。
7.“双练”：练技能、练体能。
`;

export function workOn(source: string = SECTION): Work {
  const started = startWork(source, '样例', () => 'rural');
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}
