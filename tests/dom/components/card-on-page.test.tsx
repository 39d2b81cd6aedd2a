/** The floating card on a page: where it lies, and what it leaves alone. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { card, page, term, events, show, inside, placed } from './card-stage.ts';
import { RATES_GLOSS } from './samples.ts';

describe('the card on a page', () => {
  it('lies in the viewport beside the term and never over it', async () => {
    for (const top of [0, innerHeight / 2, innerHeight - 40]) {
      page.style.paddingBlockStart = `${top}px`;
      show();
      const box = await placed();
      const line = term.getBoundingClientRect();
      expect(box.bottom <= line.top || box.top >= line.bottom).toBe(true);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(innerWidth);
    }
  });

  it('leaves the page as it was, size and text, and goes without a trace', async () => {
    const before = document.documentElement.outerHTML;
    const { scrollHeight, scrollWidth } = document.documentElement;
    show();
    await placed();
    expect(document.documentElement.scrollHeight).toBe(scrollHeight);
    expect(document.documentElement.scrollWidth).toBe(scrollWidth);
    expect(card.host?.getAttributeNames()).toEqual(['popover']);
    card.hide();
    expect(card.host).toBeNull();
    expect(card.rect()).toBeNull();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(events.onClose).not.toHaveBeenCalled();
  });

  it('withstands the styles of a page', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { --paper: lime; font-style: italic !important; transform: none !important }
      cezhu-card { display: none !important; opacity: 0 !important } ::backdrop { background: black !important }`);
    document.adoptedStyleSheets = [sheet];
    try {
      show();
      await placed();
      const style = getComputedStyle(inside('.card'));
      expect(style.backgroundColor).not.toBe('rgb(0, 255, 0)');
      expect(style.fontStyle).toBe('normal');
      expect(getComputedStyle(card.host!).display).toBe('block');
      expect(getComputedStyle(card.host!).opacity).toBe('1');
      expect(getComputedStyle(card.host!, '::backdrop').display).toBe('none');
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('reads headword and gloss to a screen reader', async () => {
    show();
    expect(inside('[aria-live=polite]').textContent).toBe('');
    await expect.poll(() => inside('[aria-live=polite]').textContent).toBe(`三率三度：${RATES_GLOSS}`);
  });

  it('closes on Esc, but not on one that a page makes up', async () => {
    show();
    await placed();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(card.host).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(card.host).toBeNull();
    expect(events.onClose).toHaveBeenCalledOnce();
  });

  it('takes the focus when opened by keyboard and gives it back', async () => {
    const button = page.querySelector('button')!;
    button.focus();
    show({ focus: true });
    await placed();
    await expect.poll(() => card.host?.shadowRoot?.activeElement?.getAttribute('role')).toBe('dialog');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
  });

  it('stays where it is once pinned, also when the term is scrolled away', async () => {
    page.style.minBlockSize = '4000px';
    show();
    const before = await placed();
    await userEvent.click(inside('[aria-label=固定卡片]'));
    expect(events.onPinChange).toHaveBeenCalledWith(true);
    expect(card.pinned).toBe(true);
    scrollTo(0, 3000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(card.rect()?.top).toBe(before.top);
    scrollTo(0, 0);
  });

  it('closes when its term leaves the viewport or the page', async () => {
    page.style.minBlockSize = '4000px';
    show();
    await placed();
    scrollTo(0, 3000);
    await expect.poll(() => card.host).toBeNull();
    expect(events.onClose).toHaveBeenCalledOnce();
    scrollTo(0, 0);
    show({ rects: () => [] });
    await expect.poll(() => events.onClose).toHaveBeenCalledTimes(2);
    expect(card.host).toBeNull();
  });

  it('goes into the modal dialog that holds the term', async () => {
    const dialog = document.createElement('dialog');
    dialog.append(term);
    page.append(dialog);
    dialog.showModal();
    show();
    await placed();
    expect(card.host?.parentElement).toBe(dialog);
    await userEvent.click(inside('[aria-label=关闭]'));
    expect(card.host).toBeNull();
    expect(dialog.open).toBe(true);
  });

  it('keeps its clicks and keys from the page', async () => {
    const heard = vi.fn();
    document.addEventListener('click', heard);
    document.addEventListener('keydown', heard);
    try {
      show();
      await placed();
      await userEvent.click(inside('summary'));
      await userEvent.keyboard('{Tab}');
      expect(heard).not.toHaveBeenCalled();
    } finally {
      document.removeEventListener('click', heard);
      document.removeEventListener('keydown', heard);
    }
  });
});
