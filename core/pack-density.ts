/** How much of ordinary text a pack would mark, measured on a sample while the pack comes in. */
import type { Entry } from './entry.ts';
import { foldText } from './fold.ts';
import { MAX_DENSITY, MIN_FOREIGN_PLAIN_FORM } from './limits.ts';

/**
 * Composed for this purpose: what people write every day and what stands in any news, without a term that would need
 * a gloss. A pack that marks much of this marks half of any page.
 */
const SAMPLE = `
早上下了一场小雨，路面还有一点湿。他把自行车停在门口，走进厨房给孩子做早饭。妈妈说今天天气不好，出门要记得带伞。
学校门口站着很多家长，老师在门前迎接学生。下午三点以后雨停了，大家一起到公园里散步，老人坐在长椅上聊天，孩子们在草地上跑来跑去。
我们公司今年的情况比去年好一些，主要是因为市场需求增加，价格也比较稳定。工作人员表示，下一步将继续做好有关工作，进一步提高服务质量。
记者从有关部门了解到，这个地区的经济社会发展取得了新的成绩，人民群众的生活水平不断提高。会议指出，要认真学习领会，结合实际，抓好落实。
他认为，企业要加强管理，增强创新能力，推动产业发展，同时要重视安全生产，保护环境。专家介绍，这项技术已经在全国多个城市得到应用，效果明显。
据介绍，项目总投资三亿元，建成以后可以解决两千多人的就业问题。当地政府负责人说，我们将为企业提供更好的条件，让群众得到更多的实惠。
第一，要坚持从实际出发；第二，要充分发挥各方面的作用；第三，要建立健全相关制度，形成工作合力，确保各项任务按时完成。
比赛在上午九点开始，来自十二个国家的运动员参加了比赛。观众席上坐满了人，大家为每一位选手鼓掌。最后，主队以三比二获得胜利。
这本书讲了一个家庭三代人的故事。作者用平实的语言写出了普通人的喜怒哀乐，读者可以从中看到时代的变化。书店老板说，这几天来买书的人很多。
双方就共同关心的问题交换了意见，一致同意加强合作，扩大交流，维护地区和平稳定。中国愿同各国一道，为世界经济增长作出贡献。
`;

const text = foldText(SAMPLE, new Map());

export class Density {
  private readonly marked = new Uint8Array(text.length);

  /** Counts what an entry's forms would mark if nothing but their own rule held them back. */
  add(entry: Entry): void {
    if (entry.match === 'always') this.mark(entry.headword);
    for (const { form, match } of entry.aliases) if (match === 'always') this.mark(form);
  }

  /** Share of the sample that would be marked. */
  share(): number {
    return this.marked.reduce((sum, one) => sum + one, 0) / text.length;
  }

  isTooMuch(): boolean {
    return this.share() > MAX_DENSITY;
  }

  private mark(written: string): void {
    const form = foldText(written, new Map());
    if (form.length < MIN_FOREIGN_PLAIN_FORM) return;
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      this.marked.fill(1, at, at + form.length);
  }
}
