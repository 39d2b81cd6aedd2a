/** The page goes on without being loaded anew: what it is about changes with it. */
import { find, table, textIn } from './case.ts';

export const NAVIGATION = table(
  [
    'another article',
    '<h1>2025年山西省政府工作报告</h1><p>办好15件民生实事</p>',
    ['15件民生实事→15-jian-minsheng-shi-shi'],
    {
      title: '2025年山西省政府工作报告',
      before: ['15件民生实事→15-jian-shengji-minsheng-shishi'],
      change: (page) => {
        page.defaultView?.history.pushState(null, '', '#2024');
        page.title = '2024年山西省政府工作报告';
        find(page, 'h1').textContent = page.title;
        find(page, 'p').textContent = '办好15件民生实事';
      },
      again: 1200,
    },
  ],
  [
    'another place, the text stays',
    '<h1>佛山市政府工作报告</h1><p>推进“三个一批”</p>',
    ['三个一批→sange-yipi~宜宾'],
    {
      title: '佛山市政府工作报告',
      before: ['三个一批→sange-yipi~佛山'],
      change: (page) => {
        page.title = '宜宾市政府工作报告';
        textIn(page, 'h1').data = page.title;
      },
      again: 1200,
    },
  ],
  [
    'a place where nothing is known',
    '<h1>佛山市政府工作报告</h1><p>推进“三个一批”</p>',
    [],
    {
      title: '佛山市政府工作报告',
      before: ['三个一批→sange-yipi~佛山'],
      change: (page) => {
        page.title = '辽宁省政府工作报告';
        textIn(page, 'h1').data = page.title;
      },
      again: 1200,
    },
  ],
  [
    'new content with a known page',
    '<h1>工作动态</h1><section><p>晋创谷</p></section>',
    ['吨半粮'],
    {
      before: ['晋创谷'],
      change: (page) => {
        page.defaultView?.history.replaceState(null, '', '#next');
        const next = page.createElement('p');
        next.textContent = '吨半粮';
        find(page, 'section').replaceChildren(next);
      },
    },
  ],
);
