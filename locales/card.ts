/**
 * The texts of an entry's card alone. The card is brought into pages and has a budget of bytes: named imports let the
 * bundler leave out what only the popup says.
 */
import { card, citation, entry, note, themes } from './zh-CN.json';
import {
  card as cardEn,
  citation as citationEn,
  entry as entryEn,
  note as noteEn,
  themes as themesEn,
} from './en.json';
import type { Messages } from './index.ts';
import { isChinese } from './language.ts';

type CardMessages = Pick<Messages, 'card' | 'citation' | 'entry' | 'note' | 'themes'>;

const chinese: CardMessages = { card, citation, entry, note, themes };
const english: CardMessages = {
  card: cardEn,
  citation: citationEn,
  entry: entryEn,
  note: noteEn,
  themes: themesEn,
};

export function cardMessages(language: string): CardMessages {
  return isChinese(language) ? chinese : english;
}
