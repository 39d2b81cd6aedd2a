/** What the page of the first run lets the reader try: word for word, each with its source. */
import type { SamplePassage } from '../../components/Welcome.tsx';

const SOURCE = '《省政府工作报告寄望太原 发挥省会龙头作用 助力全省高质量发展》，2025年1月';

export const SAMPLE: readonly SamplePassage[] = [
  {
    text: '“一批打基础利长远的大事要事加快推进，高质量发展取得突破性进展、标志性成果。”省政府工作报告指出，全省向新而行动力澎湃，包括太原在内的6个设区市“晋创谷”挂牌运营，省创新能力排名上升5位。太重轨道交通公司获评全球轨道交通行业首座“灯塔工厂”，标志着我省制造业细分领域达到全球智能制造最高水平。',
    source: SOURCE,
  },
  {
    text: '完善落实“1+N”政策措施，打造内陆地区对外开放新高地，加快培育武宿综保区保税维修、航空服务等特色产业产业集群。畅通开放通道，推广多式联运“一单制”“一站式”服务，放大太原国家级互联网骨干直联点效能。',
    source: SOURCE,
  },
];
