/**
 * What the marking script and the card's script, two bundles in one isolated world, agree on.
 * The card is brought in at the first hover and announces itself under CARD_KEY on globalThis.
 */
import type { Entry } from '../core/entry.ts';

export const CARD_KEY = 'cezhuCard';

/** Everything one showing of the card needs. */
export interface CardRequest {
  readonly entry: Entry;
  /** Index in `entry.senses` of the sense that was decided. */
  readonly sense: number;
  /** Language of the interface: zh-CN or en. */
  readonly language: string;
  /** Rectangles of the term in this frame's viewport, CSS pixels, asked again while the page scrolls or is laid out anew. Empty: the term is gone. */
  readonly rects: () => readonly DOMRect[];
  /** An element near the term: the card's host is put into its topmost modal dialog, or else into the document element. */
  readonly contextElement: Element;
  /** True when opened by keyboard: focus goes to the card and back on closing. */
  readonly focus: boolean;
}

export interface CardEvents {
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
  destroy(): void;
}

export type CreateCard = (events: CardEvents) => Card;
