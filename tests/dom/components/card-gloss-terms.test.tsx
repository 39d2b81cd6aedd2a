/** Terms in the gloss of the floating card. */
import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { card, page, term, answers, send, events, show, inside, placed } from './card-stage.ts';
import { entry, rates, sense } from './samples.ts';

describe('terms in a gloss', () => {
  const valley = entry('晋创谷', [sense('促进“三率”提升的载体。')], { id: 'valley' });

  beforeEach(() => {
    answers['lookup'] = () => ({ ok: true, value: { entry: valley, pack: null } });
    events.findTerms.mockImplementation((text) =>
      ['三率', '签约开工率'].flatMap((word, index) => {
        const start = text.indexOf(word);
        const id = index === 0 ? 'sample' : 'valley';
        return start < 0 ? [] : [{ start, end: start + word.length, id, sense: 0 }];
      }),
    );
  });

  it('lead to their entries and back, with the focus where it was', async () => {
    show({ focus: true });
    await placed();
    const link = inside('.gloss-term');
    expect(link.textContent).toBe('签约开工率');
    expect(link.getAttribute('role')).toBe('button');
    link.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => inside('.headword').textContent).toBe('晋创谷');
    expect(send).toHaveBeenCalledWith('lookup', { generation: 7, id: 'valley' });
    expect(card.host?.shadowRoot?.activeElement?.getAttribute('role')).toBe('dialog');
    await userEvent.click(inside('[aria-label="返回“三率三度”"]'));
    await expect.poll(() => inside('.headword').textContent).toBe('三率三度');
    await expect.poll(() => card.host?.shadowRoot?.activeElement?.textContent).toBe('签约开工率');
    expect(CSS.highlights.size).toBe(0);
  });

  it('lead round in circles without harm, and never to the entry that is shown', async () => {
    show();
    await placed();
    for (let round = 0; round < 3; round++) {
      await userEvent.click(inside('.gloss-term'));
      await expect.poll(() => inside('.headword').textContent).toBe('晋创谷');
      expect(inside('.gloss-term').textContent).toBe('三率');
      answers['lookup'] = () => ({ ok: true, value: { entry: rates, pack: null } });
      await userEvent.click(inside('.gloss-term'));
      await expect.poll(() => inside('.headword').textContent).toBe('三率三度');
      answers['lookup'] = () => ({ ok: true, value: { entry: valley, pack: null } });
    }
  });

  it.each([
    ['at the foot', '', (height: number) => innerHeight - 30 - height],
    ['in the middle', '促进发展。', () => innerHeight / 2],
  ])('leave the card where the pointer is, %s of the view', async (_, gloss, top) => {
    const long = entry('长词', [sense('三率'.repeat(4) + '很长的释义。'.repeat(60))], { id: 'valley' });
    page.style.cssText = `position: absolute; inset-block-start: ${top(40)}px`;
    answers['lookup'] = () => ({ ok: true, value: { entry: long, pack: null } });
    show(gloss === '' ? {} : { entry: entry('短词', [sense(`签约开工率${gloss}`)]) });
    const line = term.getBoundingClientRect();
    const before = await placed();
    const isAbove = before.bottom <= line.top;
    const at = inside('.gloss-term').getBoundingClientRect();
    await userEvent.click(inside('.gloss-term'));
    await expect.poll(() => inside('.headword').textContent).toBe('长词');
    const holds = () => {
      const { left, right, top, bottom } = card.rect()!;
      const [x, y] = [at.x + 2, at.y + at.height / 2];
      const beside = isAbove ? bottom <= line.top : top >= line.bottom;
      return beside && x > left && x < right && y > top && y < bottom && top >= 0 && bottom <= innerHeight;
    };
    await expect.poll(() => inside('.card-body').scrollHeight > inside('.card-body').clientHeight).toBe(true);
    await expect.poll(holds).toBe(true);
    // And back, where the card would be smaller than where the pointer is.
    answers['lookup'] = () => ({ ok: true, value: { entry: valley, pack: null } });
    await userEvent.click(inside('.gloss-term'));
    await expect.poll(() => inside('.headword').textContent).toBe('晋创谷');
    await expect.poll(holds).toBe(true);
  });

  it('say so when their entry is not to be had', async () => {
    answers['lookup'] = () => ({ ok: false, error: 'unknown' });
    show();
    await placed();
    await userEvent.click(inside('.gloss-term'));
    await expect.poll(() => inside('.card-notice').textContent).toBe('没能完成，请再试一次');
    expect(inside('.headword').textContent).toBe('三率三度');
  });
});
