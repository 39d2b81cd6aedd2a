/** Entries as they stand in the Yuncheng report, cut to what the components show. */
import type { Entry, Sense } from '../../../core/entry.ts';

export function sense(gloss: string, more: Partial<Sense> = {}): Sense {
  return {
    gloss,
    verbatim: true,
    parts: [],
    notes: [],
    citations: [
      {
        title: '运城市2025年政府工作报告·工作注释',
        issuer: '运城市人民政府',
        year: 2025,
        region: { code: '140800', name: '运城市' },
        section: '第二节 更好统筹三次产业发展，加快构建现代化产业体系',
        number: 13,
      },
    ],
    ...more,
  };
}

export function entry(headword: string, senses: readonly Sense[], more: Partial<Entry> = {}): Entry {
  return {
    id: 'sample',
    headword,
    match: 'always',
    cues: [],
    unless: [],
    years: [],
    aliases: [],
    not: [],
    pinyin: 'sān lǜ sān dù',
    senses: [...senses],
    ...more,
  };
}

export const RATES_GLOSS =
  '“三率”即签约开工率、开工投产率、投产达效率；“三度”即投资强度、产出强度、税收强度。';

export const rates = entry('三率三度', [
  sense(RATES_GLOSS, {
    parts: [
      { label: '三率', text: '签约开工率、开工投产率、投产达效率' },
      { label: '三度', text: '投资强度、产出强度、税收强度' },
    ],
    notes: [{ kind: 'join', text: '“投产”一行被别的新闻栏目隔断。' }],
  }),
]);

export const misprint = entry('新增1对国际友城', [
  sense('1对国际友城为运城市与韩国义市。', {
    notes: [
      {
        kind: 'correction',
        printed: '韩国义市',
        meant: '韩国义王市',
        evidence: '2024年11月公布的名单作“义王市”。',
        certainty: 'certain',
      },
    ],
  }),
]);
