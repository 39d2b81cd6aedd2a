/** The reading script: it announces itself to the marking script of the same isolated world, which starts it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { READING_KEY, type StartReading } from './contract.ts';
import { startReading } from './start-reading.ts';
import { tend } from './tend.ts';

const start: StartReading = (frame) => {
  tend(frame);
  return startReading(frame);
};

export default defineUnlistedScript(() => {
  Object.defineProperty(globalThis, READING_KEY, { value: start, configurable: true });
});
