/** In which characters glosses are shown: as printed, or in traditional ones if the reader wants that. */
import { useEffect } from 'preact/hooks';
import type { Write } from '../../core/traditional.ts';
import { loadTraditionalWriter } from '../../packs/traditional.ts';
import { live, useLive } from './live.ts';
import { settings } from './live-settings.ts';

export type { Write };

const asPrinted: Write = (text) => text;

/** The conversion, loaded when it is first wanted. */
const traditional = live<Write>(asPrinted);

/** Never changes the number of characters, so that what was matched in a gloss stays in its place. */
export function useWriting(): Write {
  const isWanted = useLive(settings).traditional;
  const write = useLive(traditional);
  useEffect(() => {
    // Where its table cannot be read, texts stay as they are printed.
    if (isWanted) loadTraditionalWriter().then(traditional.set, console.error);
  }, [isWanted]);
  return isWanted ? write : asPrinted;
}

/** True where texts are written anew: they are set in the glyphs of their readers. */
export function isRewritten(write: Write): boolean {
  return write !== asPrinted;
}
