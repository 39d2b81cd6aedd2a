/** The reading script: it announces itself to the marking script of the same isolated world, which starts it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { READING_KEY } from './contract.ts';
import { startReading } from './start-reading.ts';

export default defineUnlistedScript(() => {
  Object.defineProperty(globalThis, READING_KEY, { value: startReading, configurable: true });
});
