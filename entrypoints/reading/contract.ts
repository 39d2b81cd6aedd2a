/**
 * What the marking script and the reading script, two bundles in one isolated world, agree on. A page that is marked
 * gets the second one when somebody begins to use it: a pointer moves, a key is pressed, the popup asks.
 */
import type { annotateText, Annotator } from '../../core/annotate.ts';
import type { Settings } from '../../core/settings.ts';
import type { Marking } from '../../dom/marking.ts';
import type { sendMessage } from '../../messages.ts';
import type { FrameTerms, PageCommand } from '../../messages/page.ts';

export const READING_KEY = 'cezhuReading';

/** What is alive while marking is on. A new glossary brings a new one. */
export interface Session {
  readonly marking: Marking;
  /** Scans as the page was scanned, with the reader's wishes. */
  readonly annotator: Annotator;
  /** The reader's settings as they are stored: parsed by who needs more of them than the marking does. */
  readonly stored: Partial<Settings>;
}

/** Scans a text as the page is scanned; the marking script's own, so that it is there once. */
export type Annotate = typeof annotateText;

/** The frame as the marking script has it. */
export interface MarkedFrame {
  readonly session: Session | null;
  readonly send: typeof sendMessage;
  readonly annotate: Annotate;
  /** False once the extension that brought us is gone: it was updated, switched off or removed. */
  readonly isAlive: () => boolean;
  readonly signal: AbortSignal;
  /** Ends everything of ours in the frame. */
  readonly end: () => void;
}

export interface Reading {
  /** The marks may have changed: a card whose term is gone closes. */
  follow(): void;
  run(command: PageCommand): void;
  /** Scrolls to the next mention of an entry and explains it. */
  jumpTo(id: string): boolean;
  listTerms(): FrameTerms;
  /** Shows the article with its terms as notes; false where the page has none. */
  openSheet(): Promise<boolean>;
  /** Answers the messages that need marks: listTerms, jumpTo, openSheet, command. Undefined for any other. */
  answer(type: string, data: unknown): unknown;
}

export type StartReading = (frame: MarkedFrame) => Reading;
