/** The floating card where it is moved, pushed aside or left by keyboard. */
import { describe, expect, it, vi } from 'vitest';
import { page as view, userEvent } from 'vitest/browser';
import { card, page, term, show, inside, placed } from './card-stage.ts';
import { entry, sense } from './samples.ts';

describe('the card on a page, moved', () => {
  it('moves with the arrow keys and with the pointer once pinned, and stays in the view', async () => {
    show({ focus: true });
    const before = await placed();
    await userEvent.keyboard('{ArrowDown}');
    expect(card.rect()?.top).toBe(before.top);
    card.togglePin();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    const right = Math.min(before.left + 16, innerWidth - 8 - before.width);
    expect(card.rect()).toMatchObject({ left: right, top: before.top + 16 });
    await userEvent.keyboard(
      '{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}',
    );
    expect(card.rect()?.left).toBe(8);
    card.togglePin();
    // Whole pixels of a width that has none.
    await expect.poll(() => Math.abs((card.rect()?.left ?? Infinity) - before.left)).toBeLessThanOrEqual(1);
  });

  it('takes the height it needs once it is moved away from its term', async () => {
    const { innerWidth: width, innerHeight: height } = window;
    // Room on no side of the term, and too wide for a sheet.
    await view.viewport(700, 500);
    try {
      page.style.cssText = 'position: absolute; inset: 220px auto auto 250px';
      show({ focus: true, entry: entry('长词', [sense('很长的释义。'.repeat(90))]) });
      const before = await placed();
      expect(before.height).toBeLessThan(260);
      card.togglePin();
      expect(card.rect()?.height).toBe(before.height);
      await userEvent.keyboard('{ArrowUp}');
      expect(card.rect()?.height).toBeGreaterThan(400);
      await expect.poll(() => card.rect()!.bottom).toBeLessThanOrEqual(500);
    } finally {
      await view.viewport(width, height);
    }
  });

  it('is put where a modal dialog that opens later leaves it usable', async () => {
    show();
    await placed();
    card.togglePin();
    const dialog = document.createElement('dialog');
    page.append(dialog);
    dialog.showModal();
    await expect.poll(() => card.host?.parentElement).toBe(dialog);
    expect(card.host?.matches(':popover-open')).toBe(true);
    dialog.close();
    await expect.poll(() => card.host?.parentElement).toBe(document.documentElement);
  });

  it('goes into the element that is in full screen, and out with it', async () => {
    const shown = vi.spyOn(document, 'fullscreenElement', 'get').mockReturnValue(page);
    show();
    await placed();
    expect(card.host?.parentElement).toBe(page);
    shown.mockReturnValue(null);
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(card.host?.parentElement).toBe(document.documentElement);
    expect(card.host?.matches(':popover-open')).toBe(true);
    shown.mockRestore();
  });

  it.each([
    'direction: rtl; writing-mode: vertical-rl',
    'zoom: 2',
    'transform: translate(30px, 20px) scale(0.9)',
  ])('lies beside its term, upright and in its own size, on a page with %s', async (style) => {
    document.documentElement.setAttribute('style', style);
    try {
      show();
      const box = await placed();
      const line = term.getBoundingClientRect();
      expect(box.width).toBeCloseTo(372, 0);
      expect(
        box.bottom <= line.top || box.top >= line.bottom || box.left >= line.right || box.right <= line.left,
      ).toBe(true);
      expect(getComputedStyle(inside('.card')).writingMode).toBe('horizontal-tb');
      expect(getComputedStyle(inside('.card')).direction).toBe('ltr');
    } finally {
      document.documentElement.removeAttribute('style');
    }
  });

  it.each([
    ['Esc', () => userEvent.keyboard('{Escape}')],
    ['its close button', () => userEvent.click(inside('[aria-label=关闭]'))],
    [
      'another term’s card, and then Esc',
      async () => {
        show({ focus: true });
        await placed();
        await userEvent.keyboard('{Escape}');
      },
    ],
    [
      'its term leaving the page',
      async () => {
        term.remove();
        await expect.poll(() => card.host).toBeNull();
      },
    ],
  ])('gives the focus back at its end by %s', async (_, end) => {
    const link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
    link.setAttribute('href', '#');
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.append(link);
    page.append(drawing);
    for (const before of [page.querySelector('button')!, link]) {
      if (!term.isConnected) page.append(term);
      before.focus();
      show({ focus: true });
      await placed();
      await expect.poll(() => card.host?.shadowRoot?.activeElement).not.toBeNull();
      await end();
      expect(document.activeElement).toBe(before);
    }
  });

  it('gives the focus back that a press in it took', async () => {
    const button = page.querySelector('button')!;
    button.focus();
    show();
    await placed();
    await userEvent.click(inside('[aria-label=固定卡片]'));
    expect(document.activeElement).toBe(card.host);
    await userEvent.click(inside('[aria-label=关闭]'));
    expect(document.activeElement).toBe(button);
  });

  it('is left by keyboard where nothing had the focus before', async () => {
    show({ focus: true });
    await placed();
    await expect.poll(() => document.activeElement).toBe(card.host);
    card.focus();
    expect(document.activeElement).toBe(document.body);
    expect(card.host).not.toBeNull();
  });

  it('is moved into by keyboard and out again', async () => {
    const button = page.querySelector('button')!;
    button.focus();
    show();
    await placed();
    card.focus();
    expect(card.host?.shadowRoot?.activeElement?.getAttribute('role')).toBe('dialog');
    card.focus();
    expect(document.activeElement).toBe(button);
  });
});
