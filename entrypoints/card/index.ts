/**
 * The card's script, brought in by the background at the first hover in a frame. It only announces itself to the
 * marking script of the same isolated world; brought in twice, the first stays.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_KEY } from './contract.ts';
import { createCard } from './create-card.tsx';

export default defineUnlistedScript(() => {
  if (Object.hasOwn(globalThis, CARD_KEY)) return;
  Object.defineProperty(globalThis, CARD_KEY, { value: createCard, configurable: true });
});
