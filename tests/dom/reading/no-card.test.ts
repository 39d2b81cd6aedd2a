/** A reader who asks for an explanation that is not to be had is told so in words, where the card would be. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Language } from '../../../core/settings.ts';
import { rectsOf } from '../../../dom/stretches.ts';
import { Explainer } from '../../../entrypoints/reading/explainer.ts';
import { entry, sense } from '../components/samples.ts';
import { fragment, startAndWait } from '../page/stage.ts';
import { bringCard, firstMatch, frameOf, takeCardAway, type Background } from './stage.ts';

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'ours' }, i18n: { getUILanguage: () => 'zh-CN' } },
}));

let page: HTMLElement;
let ends: AbortController;
let background: Background;

beforeEach(() => {
  page = document.createElement('main');
  page.append(fragment('<p>推进晋创谷建设。</p><dialog>再谈三率。</dialog>'));
  document.body.append(page);
  ends = new AbortController();
  background = { alive: true, lookup: undefined };
  bringCard();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element) {
    return attach.call(this, { mode: 'open' });
  });
});

afterEach(() => {
  ends.abort();
  page.remove();
  takeCardAway();
  vi.restoreAllMocks();
});

const hosts = () => [...document.querySelectorAll('cezhu-card')];
const notice = () => hosts()[0]?.shadowRoot?.querySelector('[role=alert]') ?? null;
const said = () => hosts().map(({ shadowRoot }) => shadowRoot?.textContent);

async function begin(language?: Language) {
  const marking = await startAndWait(ends.signal);
  const explainer = new Explainer(frameOf(marking, background, ends, language), () => Promise.resolve(false));
  return { marking, explainer, valley: firstMatch(marking, '晋创谷') };
}

it.each<[Language, string, string, string]>([
  [
    'zh-CN',
    '释义暂时打不开，请稍后再试。',
    '词库已更新，不再收录此词。',
    '策注已更新，刷新本页后可继续查看释义。',
  ],
  [
    'zh-TW',
    '暫時無法開啟釋義，請稍後再試。',
    '詞庫已更新，不再收錄此詞。',
    '策注已更新，重新整理本頁後即可繼續查看釋義。',
  ],
  [
    'en',
    'This explanation cannot be opened right now. Please try again later.',
    'The glossary was updated and no longer has this term.',
    'Cezhu was updated. Reload this page to keep its explanations.',
  ],
])('says what is the matter (%s)', async (language, unavailable, unknown, reload) => {
  const { explainer, valley } = await begin(language);
  for (const [lookup, text] of [
    [undefined, unavailable],
    [{ ok: false, error: 'unavailable' }, unavailable],
    [{ ok: false, error: 'unknown' }, unknown],
  ] as const) {
    background.lookup = lookup;
    await explainer.open(valley, true);
    expect(said()).toEqual([text]);
    expect(notice()?.getAttribute('lang')).toBe(language);
  }
  background.alive = false;
  await explainer.open(valley, false);
  expect(said()).toEqual([reload]);
  // Only then is the frame over, and nothing is left of us.
  expect(ends.signal.aborted).toBe(false);
  explainer.close();
  expect(ends.signal.aborted).toBe(true);
  expect(said()).toEqual([]);
});

it('says so too where the card’s script could not be brought', async () => {
  takeCardAway();
  background.lookup = { ok: true, value: { entry: entry('晋创谷', [sense('释义')]), pack: null } };
  const { explainer, valley } = await begin();
  await explainer.open(valley, false);
  expect(said()).toEqual(['释义暂时打不开，请稍后再试。']);
});

it('lies beside the term and in the view, and pointers can reach it', async () => {
  page.style.cssText = 'position: fixed; inset: auto 0 4px auto';
  const { explainer, valley } = await begin();
  await explainer.open(valley, false);
  const box = explainer.rect()!;
  const [term] = rectsOf(valley);
  expect(box.width).toBeGreaterThan(100);
  expect(box.bottom <= term!.top || box.top >= term!.bottom).toBe(true);
  expect(box.right).toBeLessThanOrEqual(innerWidth);
  expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  expect(top).toBe(hosts()[0]);
  expect(CSS.highlights.get('note-active')?.size).toBe(1);
});

it('goes with Esc, of which the page hears nothing, and with a press; not with a modifier held', async () => {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  const { explainer, valley } = await begin();
  await explainer.open(valley, false);
  await userEvent.keyboard('{Alt}');
  expect(said()).toHaveLength(1);
  heard.mockClear();
  await userEvent.keyboard('{Escape}');
  expect(said()).toEqual([]);
  expect(heard).not.toHaveBeenCalled();
  expect(CSS.highlights.has('note-active')).toBe(false);
  await explainer.open(valley, false);
  await userEvent.click(page);
  expect(said()).toEqual([]);
  document.removeEventListener('keydown', heard);
});

it('asks again the next time, and shows the card in its place', async () => {
  const { explainer, valley } = await begin();
  await explainer.open(valley, false);
  expect(said()).toHaveLength(1);
  background.lookup = { ok: true, value: { entry: entry('晋创谷', [sense('促进四链融合。')]), pack: null } };
  await explainer.open(valley, false);
  await expect.poll(() => said().join()).toContain('促进四链融合。');
  expect(hosts()).toHaveLength(1);
  expect(notice()).toBeNull();
});

it('leaves a pinned card where it is', async () => {
  background.lookup = { ok: true, value: { entry: entry('晋创谷', [sense('促进四链融合。')]), pack: null } };
  page.querySelector('dialog')?.replaceWith('再谈三率。');
  const { explainer, valley, marking } = await begin();
  await explainer.open(valley, false);
  await expect.poll(() => explainer.card?.rect() ?? null).not.toBeNull();
  explainer.card?.togglePin();
  background.lookup = undefined;
  await explainer.open(firstMatch(marking, '三率'), true);
  expect(explainer.card?.pinned).toBe(true);
  expect(said().join()).toContain('释义暂时打不开');
  explainer.close();
});

it('can be seen in a modal dialog', async () => {
  const dialog = page.querySelector('dialog')!;
  dialog.showModal();
  const { explainer, marking } = await begin();
  await explainer.open(firstMatch(marking, '三率'), false);
  expect(hosts()[0]?.parentElement).toBe(dialog);
});
