import { describe, expect, it } from 'vitest';
import { layOutGloss } from '../../../components/gloss-layout.ts';
import type { Part } from '../../../core/entry.ts';

const part = (label: string, text?: string): Part => (text === undefined ? { label } : { label, text });

describe('layOutGloss', () => {
  it('leaves a gloss without parts as it is', () => {
    expect(layOutGloss('高耗能、高排放项目。', [])).toEqual({
      blocks: [{ kind: 'prose', text: '高耗能、高排放项目。' }],
      mode: 'whole',
    });
  });

  it.each([
    ['“三率”即开工率、达效率；“三度”即强度。', [part('三率', '开工率、达效率'), part('三度', '强度')]],
    [
      '1对国际友城为义王市；7对伙伴为尔梅尼市。',
      [part('1对国际友城', '义王市'), part('7对伙伴', '尔梅尼市')],
    ],
    ['一是改造50个；二是筛查。', [part('一', '改造50个'), part('二', '筛查')]],
    ['尊村、夹马口、北赵。', [part('尊村'), part('夹马口'), part('北赵')]],
  ])('lets a list stand for the joining words of %s', (gloss, parts) => {
    expect(layOutGloss(gloss, parts)).toEqual({ blocks: [{ kind: 'parts', parts }], mode: 'folded' });
  });

  it('keeps whole sentences before and after the list, once', () => {
    const parts = [part('一谷', '晋创谷'), part('三园', '绿电产业园')];
    const gloss = '2025年重点建设：“一谷”即晋创谷；“三园”即绿电产业园。分三年完成。';
    expect(layOutGloss(gloss, parts).blocks).toEqual([
      { kind: 'prose', text: '2025年重点建设：' },
      { kind: 'parts', parts },
      { kind: 'prose', text: '分三年完成。' },
    ]);
  });

  it('shows a short gloss alone where a list would only repeat it', () => {
    const gloss = '即尊村、夹马口、北赵3个引黄灌区。';
    expect(layOutGloss(gloss, [part('尊村'), part('夹马口'), part('北赵')]).mode).toBe('whole');
  });

  it('shows list and complete gloss where words between the parts say more', () => {
    const parts = [part('核心', '农业研究院'), part('基地', '粮食、蔬菜')];
    const gloss = `以农业研究院为核心，${'在全市范围内统筹布局、分批推进，'.repeat(4)}建设粮食、蔬菜基地。`;
    const { blocks, mode } = layOutGloss(gloss, parts);
    expect(mode).toBe('repeated');
    expect(blocks).toEqual([
      { kind: 'parts', parts },
      { kind: 'prose', text: gloss },
    ]);
  });

  it('never drops a word that is not a joining word', () => {
    const parts = [part('一利', '利润总额'), part('五率', '负债率')];
    const gloss = `“一利”不再只是利润总额；“五率”即负债率。${'补充说明很长很长。'.repeat(6)}`;
    expect(layOutGloss(gloss, parts).blocks.at(-1)).toEqual({ kind: 'prose', text: gloss });
  });
});
