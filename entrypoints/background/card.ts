/** Scripts that a frame gets on demand: the card at the first hover, the article with notes when a reader asks for it. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../../core/result.ts';
import { LANGUAGES } from '../../core/settings.ts';
import { onMessage } from '../../messages.ts';
import { isOurs, type Sender } from './sender.ts';

const LanguageSchema = v.picklist(LANGUAGES);

/** Nothing but our sheet is printed. As the user's style it stands above whatever the page says. */
const PRINT_SHEET = {
  origin: 'USER',
  css: `@media print {
    html, body { display: block !important; position: static !important; height: auto !important;
      overflow: visible !important; margin: 0 !important; padding: 0 !important; background: none !important;
      transform: none !important; filter: none !important; zoom: 1 !important }
    html > :not(cezhu-sheet) { display: none !important }
  }`,
} as const;

export function listenToCard(): void {
  onMessage('bringCard', ({ data, sender }) => {
    const language = v.safeParse(LanguageSchema, data);
    if (!isOurs(sender) || !language.success) return fail('stranger');
    return bringScripts(sender, [`/card-texts/${language.output}.js`, '/card.js']);
  });
  onMessage('bringSheet', ({ sender }) => bringScripts(sender, ['/sheet.js']));
  onMessage('printSheet', ({ data, sender }) =>
    inFrame(sender, (target) => {
      const style = { target, ...PRINT_SHEET };
      return data === true ? browser.scripting.insertCSS(style) : browser.scripting.removeCSS(style);
    }),
  );
}

interface FrameTarget {
  readonly tabId: number;
  readonly frameIds: number[];
}

/**
 * Brings scripts of ours into the frame that asks. At once: the default waits for a document to be idle, and one that was
 * written anew never says so.
 */
export function bringScripts(sender: Sender, files: readonly string[]): Promise<Result<true>> {
  return inFrame(sender, (target) =>
    browser.scripting.executeScript({ target, files: files as never, injectImmediately: true }),
  );
}

/** Does something to the frame that asks, and says whether the browser let us. */
async function inFrame(
  sender: Sender,
  act: (target: FrameTarget) => Promise<unknown>,
): Promise<Result<true>> {
  const tabId = sender.tab?.id;
  if (!isOurs(sender) || tabId === undefined) return fail('stranger');
  try {
    await act({ tabId, frameIds: [sender.frameId ?? 0] });
    return ok(true);
  } catch (error) {
    return fail(String(error));
  }
}
