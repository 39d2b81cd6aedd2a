/** Messages about pages and their terms. */
import type { Entry } from '../core/entry.ts';
import type { PageContext } from '../core/page-context.ts';
import type { Result } from '../core/result.ts';

/** Names an entry as the page was marked: the generation of the index, and the entry in it. */
export interface TermRef {
  readonly generation: number;
  readonly id: string;
}

/** Where an entry comes from that did not come with the extension. */
export interface PackLabel {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
}

/** An entry as it is shown. `pack` is null for the bundled glossary. */
export interface Found {
  readonly entry: Entry;
  readonly pack: PackLabel | null;
}

/** A term of one frame, in reading order. */
export interface PageTerm {
  readonly id: string;
  readonly headword: string;
  readonly count: number;
}

/** What a frame knows of itself. `scanning` while the first pass is under way. */
export type FrameTerms =
  | {
      readonly state: 'scanning' | 'marked';
      readonly generation: number;
      readonly terms: readonly PageTerm[];
    }
  | { readonly state: 'no-han' | 'off' | 'unsupported' };

/** Where the glossary is read from; `memory` where the browser keeps no database (private windows, history off). */
export type GlossaryHome = 'database' | 'memory';

export interface GlossaryStatus {
  readonly generation: number;
  readonly entries: number;
  readonly home: GlossaryHome;
}

export interface PageMessages {
  /** page, popup, library → background */
  lookup(ref: TermRef): Result<Found, 'unknown' | 'unavailable'>;
  /** page → background: inject the card's script into the sending frame */
  bringCard(): Result<true>;
  /** child frame → background → top frame: region and year codes, never text */
  contextOfTop(): PageContext | null;
  readContext(): PageContext | null;
  /** popup, library → background */
  status(): Result<GlossaryStatus>;
  /** popup → page */
  listTerms(): FrameTerms;
  /** popup → page: scroll to the next mention of the entry and show its card */
  jumpTo(id: string): boolean;
  /** background → page: settings or generation have changed, read them anew */
  refresh(): void;
  /** background → page: a keyboard command */
  command(name: PageCommand): void;
}

export type PageCommand = 'next-term' | 'previous-term' | 'open-card';
