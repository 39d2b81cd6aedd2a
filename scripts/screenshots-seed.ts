/** Gives the library something to show: saved terms, a deck, a few answers, by the messages its own pages send. */
import type { Page } from 'puppeteer-core';

const SAVED = [
  'sanlv-sandu',
  'jinchuanggu',
  'yigu-sanyuan',
  'lianggao-xiangmu',
  'sihao-nongcun-lu',
  'xin-sanyang',
  'feng-qiao-jingyan',
  'yicheng-liangqu-sanmenhu',
];
const DECK = { id: 'shanxi', terms: SAVED.slice(0, 3) };

/** @param library any page of the extension */
export async function saveTerms(library: Page, deckName: string): Promise<void> {
  const { value } = await send<{ value: { generation: number } }>(library, 'status', null);
  for (const id of SAVED) await send(library, 'saveTerm', { generation: value.generation, id, sense: 0 });
  await send(library, 'putDeck', { id: DECK.id, name: deckName });
  await send(library, 'moveTerms', { ids: DECK.terms, deck: DECK.id, into: true });
}

interface Api {
  readonly chrome: { readonly runtime: { sendMessage(message: object): Promise<{ res: unknown }> } };
}

async function send<T>(page: Page, type: string, data: unknown): Promise<T> {
  const answer = await page.evaluate(
    (message) => (globalThis as unknown as Api).chrome.runtime.sendMessage(message),
    { id: Math.random(), type, data, timestamp: Date.now() },
  );
  return answer.res as T;
}
