/** A page with a term, and the floating card on it, in an open shadow root so that it can be looked into. */
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { Card, CardHost, CardRequest } from '../../../entrypoints/card/contract.ts';
import { createCard } from '../../../entrypoints/card/create-card.tsx';
import { rates } from './samples.ts';

export let card: Card;
export let page: HTMLElement;
export let term: HTMLElement;
/** What the background answers, by message. */
export let answers: Record<string, (data: never) => unknown>;
export const send = vi.fn((type: string, data: unknown) => {
  const answer = answers[type]?.(data as never);
  return answer === undefined ? Promise.reject(new Error('no one listens')) : Promise.resolve(answer);
});
export const events = {
  send: send as unknown as CardHost['send'],
  findTerms: vi.fn<CardHost['findTerms']>(() => []),
  openSheet: vi.fn(() => Promise.resolve(false)),
  onClose: vi.fn(),
  onPinChange: vi.fn(),
};

beforeEach(() => {
  vi.clearAllMocks();
  answers = { isSaved: () => false };
  events.findTerms.mockReturnValue([]);
  page = document.createElement('main');
  page.innerHTML = '<p>完善开发区<span>“三率”“三度”</span>考核</p><button>页面的按钮</button>';
  document.body.append(page);
  term = page.querySelector('span')!;
  card = createCard(events, 'open');
});

afterEach(() => {
  card.destroy();
  page.remove();
});

export function show(more: Partial<CardRequest> = {}): void {
  card.show({
    id: 'sample',
    entry: rates,
    pack: null,
    generation: 7,
    sense: 0,
    why: { reason: { kind: 'only' } },
    language: 'zh-CN',
    traditional: false,
    rects: () => [...term.getClientRects()],
    contextElement: term,
    focus: false,
    sentence: () => '完善开发区“三率”“三度”考核。',
    unexplained: () => [],
    ...more,
  });
}

export function inside(selector: string): HTMLElement {
  const found = card.host?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing matches ${selector} in the card`);
  return found;
}

/** Where the card is once it stays there: what is known a moment later, as whether the term is saved, changes its size. */
export async function placed(): Promise<DOMRect> {
  await expect.poll(() => card.host?.shadowRoot?.querySelector('.placed') ?? null).not.toBeNull();
  for (let before = card.rect()!; ;) {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const now = card.rect()!;
    if (now.top === before.top && now.height === before.height) return now;
    before = now;
  }
}
