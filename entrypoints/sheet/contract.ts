/** What the marking script and the script of the article with notes agree on. Brought in on demand, as the card is. */
import type { Language } from '../../core/settings.ts';
import type { sendMessage } from '../../messages.ts';
import type { GlossTerm } from '../card/contract.ts';

export const SHEET_KEY = 'cezhuSheet';

export interface SheetHost {
  readonly send: typeof sendMessage;
  /** Terms in a text, decided as on this page. */
  readonly findTerms: (text: string) => readonly GlossTerm[];
  /** The generation the page was marked with. */
  readonly generation: number;
  readonly language: Language;
  /** Glosses in traditional characters. */
  readonly traditional: boolean;
  /** Told before the sheet takes the focus: to whom that goes back when it is closed must be settled by then. */
  readonly onShow: () => void;
}

/** Shows the page's article with its terms as notes; false where the page has no article. Shown again, it closes. */
export type ShowSheet = (host: SheetHost) => boolean;
