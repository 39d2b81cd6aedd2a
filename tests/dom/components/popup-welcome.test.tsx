import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Welcome } from '../../../components/Welcome.tsx';
import '../../../components/tokens.css';
import '../../../components/welcome.css';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

it.each(['zh-CN', 'zh-TW', 'en'])(
  'explains itself in four lines, and asks for nothing (%s)',
  async (language) => {
    const sample = [{ text: '“晋创谷”挂牌运营。', source: '某报' }];
    const keys = { next: 'Alt+Shift+J ', open: '' };
    render(
      <Welcome language={language} sample={sample} keys={keys} failed={false}>
        <div class="popup" />
      </Welcome>,
      root,
    );
    expect(root.querySelectorAll('.welcome-usage > li')).toHaveLength(4);
    expect(root.querySelector('.welcome-usage')?.textContent).toContain('Alt+Shift+J');
    expect(root.querySelectorAll('input, form, button')).toHaveLength(0);
    const { violations } = await axe.run(root);
    expect(violations.map(({ id }) => id)).toEqual([]);
  },
);
