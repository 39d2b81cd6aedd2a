/** A place in the document to show a part of the library in, and what its tests have in common. */
import axe from 'axe-core';
import { h, render, type ComponentChild } from 'preact';
import { afterEach, expect } from 'vitest';
import '../../../components/tokens.css';
import '../../../components/card.css';
import '../../../components/library.css';
import '../../../components/library/browse.css';
import '../../../components/virtual-list.css';
import '../../../components/library/term.css';
import '../../../components/library/settings.css';

const root = document.createElement('div');
// As in the shell.
root.className = 'library cezhu';
document.body.append(root);

afterEach(() => {
  render(null, root);
  window.scrollTo(0, 0);
});

export function show(part: ComponentChild): HTMLElement {
  render(h('main', { class: 'library-main' }, part), root);
  return root;
}

/** Until what was asked for is drawn, effects included. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(root, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
