/**
 * The texts of popup and card together. Texts live in locales/<language>/<area>.json, zh-CN first; a key that another
 * language lacks is a type error. Each area has a module of its own, so that a page loads what it says and no more.
 */
import * as cardEn from './en/card.json';
import * as popupEn from './en/popup.json';
import { pick } from './language.ts';
import * as cardCN from './zh-CN/card.json';
import * as popupCN from './zh-CN/popup.json';
import * as cardTW from './zh-TW/card.json';
import * as popupTW from './zh-TW/popup.json';

export type Messages = Omit<typeof cardCN & typeof popupCN, 'default'>;

const texts: Record<'zh-CN' | 'zh-TW' | 'en', Messages> = {
  'zh-CN': { ...cardCN, ...popupCN },
  'zh-TW': { ...cardTW, ...popupTW },
  en: { ...cardEn, ...popupEn },
};

/** The texts for a BCP 47 language tag: Chinese readers get Chinese, everyone else English. */
export function messagesFor(language: string): Messages {
  return pick(language, texts);
}
