/**
 * The texts of the card in the one language that was brought into the frame. The build puts this module in the place
 * of `locales/card.ts` in the card's bundle, which so carries no language (wxt.config.ts).
 */
import { languageOf } from '../../locales/language.ts';
import type zhCN from '../../locales/zh-CN/card.json';
import { textsKey } from './contract.ts';

export function cardMessages(language: string): typeof zhCN {
  return (globalThis as unknown as Record<string, typeof zhCN>)[
    textsKey(languageOf(language))
  ] as typeof zhCN;
}
