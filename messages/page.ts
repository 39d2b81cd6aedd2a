/** Messages about pages and their terms. */
import type { Entry } from '../core/entry.ts';
import type { PageContext } from '../core/page-context.ts';
import type { Result } from '../core/result.ts';
import type { Language } from '../core/settings.ts';

/** Names an entry as the page was marked: the generation of the index, and the entry in it. */
export interface TermRef {
  readonly generation: number;
  readonly id: string;
  /** Also wanted in traditional characters. */
  readonly traditional?: boolean;
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
  /** The entry in traditional characters, for showing, where these were asked for; what is quoted is `entry`. */
  readonly inTraditional?: Entry;
}

/** Where in the library: an entry, a search, or a new term of the reader's own with this headword. */
export type LibraryPlace =
  | { readonly view: 'term'; readonly id: string }
  | { readonly view: 'search' | 'new'; readonly text: string };

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

/** The different entries a frame is marked with. */
export interface TermCount {
  /** Milliseconds since the epoch: what another document of the tab had before is out of date. */
  readonly since: number;
  readonly ids: readonly string[];
}

export interface PageMessages {
  /** page, popup, library → background */
  lookup(ref: TermRef): Result<Found, 'unknown' | 'unavailable'>;
  /** page → background: inject the reading script into the sending frame */
  bringReading(): Result<true>;
  /** page → background: inject the card's script, with the texts of a language, into the sending frame */
  bringCard(language: Language): Result<true>;
  /** page → background: inject the script of the article with notes into the sending frame */
  bringSheet(): Result<true>;
  /** page → background: put the style that prints our sheet alone into the sending frame, or take it out again */
  printSheet(printing: boolean): Result<true>;
  /** popup → top frame: show the article with its terms as footnotes */
  openSheet(): boolean;
  /** card → background, at the reader's press: open the library in a new tab */
  openLibrary(place: LibraryPlace): Result<true>;
  /** card → background: which sense the reader wants on the sender's site; null: decide again */
  chooseSense(choice: { readonly id: string; readonly sense: number | null }): Result<true>;
  /** card → background: never mark this entry, or mark it again */
  hideTerm(choice: { readonly id: string; readonly hidden: boolean }): Result<true>;
  /** child frame → background → top frame: region and year codes, never text */
  contextOfTop(): PageContext | null;
  readContext(): PageContext | null;
  /** top frame → background → child frames: the top frame has found out what the page is about */
  announceContext(context: PageContext): Result<true>;
  takeContext(context: PageContext): void;
  /** page → background: which entries the frame has, for the number on the button. `since`: when the document began. */
  countTerms(count: TermCount): Result<true>;
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

export type PageCommand = 'next-term' | 'previous-term' | 'open-card' | 'pin-card' | 'focus-card';
