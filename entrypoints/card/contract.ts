/**
 * What the marking script and the card's script, two bundles in one isolated world, agree on. The card is brought in
 * at the first hover and announces itself under CARD_KEY on globalThis. It has no messaging of its own: it sends
 * through the marking script, which is smaller for leaving everything else to it.
 */
import type { Why } from '../../components/why-chosen.ts';
import type { Language } from '../../core/settings.ts';
import type { sendMessage } from '../../messages.ts';
import type { Found } from '../../messages/page.ts';

export const CARD_KEY = 'cezhuCard';

/**
 * Where the texts of the card in one language are found on globalThis; `bringCard` brings them with the card. The card
 * is asked for again where the key of the reader's language is not an own property of globalThis.
 */
export const textsKey = (language: string): string => `cezhuTexts ${language}`;

/** A term in a gloss: half-open UTF-16 offsets into the gloss, and the entry it leads to. */
export interface GlossTerm {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly sense: number;
}

/** Everything one showing of the card needs. */
export interface CardRequest extends Found {
  /** How pages name the entry: what `lookup` takes. */
  readonly id: string;
  /** The generation the page was marked with: what `lookup` is asked for. */
  readonly generation: number;
  /** Index in `entry.senses` of the sense that was decided, and why. */
  readonly sense: number;
  readonly why: Why;
  readonly language: Language;
  /** Glosses in traditional characters. */
  readonly traditional: boolean;
  /** Rectangles of the term in this frame's viewport, CSS pixels, asked again while the page scrolls or is laid out anew. Empty: the term is gone. */
  readonly rects: () => readonly DOMRect[];
  /** An element near the term: the card's host is put into its topmost modal dialog, or else into the document element. */
  readonly contextElement: Element;
  /** True when opened by keyboard: focus goes to the card and back on closing. */
  readonly focus: boolean;
  /** The sentence the term stands in, asked only when the reader saves the term. */
  readonly sentence: () => string;
  /** Quoted slogans of the same paragraph that the glossary does not know, at most a few. */
  readonly unexplained: () => readonly string[];
}

export interface CardHost {
  readonly send: typeof sendMessage;
  /** Terms in a text of ours, decided as on this page. */
  readonly findTerms: (text: string) => readonly GlossTerm[];
  /** Brings the script of the article with notes and shows it in this frame, in place of the card; false where there is no article. */
  readonly openSheet: () => Promise<boolean>;
  /** The card closed by its own means (Esc, its close button). */
  readonly onClose: () => void;
  readonly onPinChange: (pinned: boolean) => void;
}

export interface Card {
  show(request: CardRequest): void;
  hide(): void;
  readonly pinned: boolean;
  /** The host element, or null while hidden; the page observer ignores it. */
  readonly host: HTMLElement | null;
  /** The card's rectangle in viewport coordinates, or null while hidden: for the safe path of the pointer. */
  rect(): DOMRect | null;
  /** Moves focus into the open card and out again; pins it or lets it go. For keyboard commands. */
  focus(): void;
  togglePin(): void;
  /**
   * Ends the card for good, with the frame or with the extension. A change of settings or a choice of the reader (another
   * sense, a hidden term) marks the page anew but leaves a card that is pinned or focused: it may be showing an undo.
   */
  destroy(): void;
}

export type CreateCard = (host: CardHost) => Card;
