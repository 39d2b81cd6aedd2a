/** From a match to its card: hover, keyboard and the popup's jump all come through here. */
import { browser } from 'wxt/browser';
import type { TermIndex } from '../../core/term-index.ts';
import { CARD_KEY, type Card, type CreateCard } from '../../dom/card-contract.ts';
import { matchAt } from '../../dom/hit-test.ts';
import { watchHover } from '../../dom/hover.ts';
import type { Marking } from '../../dom/marking.ts';
import { rectsOf, type PageMatch } from '../../dom/run-store.ts';
import { sendMessage } from '../../messages.ts';
import type { PageCommand } from '../../messages/page.ts';

export class Explainer {
  private card: Card | null = null;
  private bringing: Promise<Card | null> | null = null;
  /** The match explained last: where next and previous go on from. */
  private current: PageMatch | null = null;
  /** The match whose card is on its way; closing calls it off. */
  private awaited: PageMatch | null = null;
  private readonly answers = new Map<string, ReturnType<typeof this.ask>>();

  constructor(
    private readonly marking: Marking,
    private readonly index: TermIndex,
    private readonly isAlive: () => boolean,
    signal: AbortSignal,
  ) {
    watchHover<PageMatch>(
      {
        find: (x, y) => this.under(x, y),
        same: (one, other) => one.match === other.match,
        prepare: ({ match }) => {
          void this.bring();
          void this.answer(match.entry);
        },
        open: (found) => void this.open(found, false),
        close: () => this.close(),
        cardRect: () => this.card?.rect() ?? null,
        held: () => this.card?.pinned ?? false,
      },
      signal,
    );
    signal.addEventListener('abort', () => {
      this.card?.destroy();
      this.answers.clear();
    });
  }

  /** The marks have changed: a card whose term is gone closes. */
  follow(): void {
    if (this.current && !this.marking.store.runs.has(this.current.run) && !this.card?.pinned) this.close();
  }

  /** Scrolls to the next mention of an entry after the one explained last, and explains it. */
  jumpTo(id: string): boolean {
    const mentions = this.marking.store
      .inReadingOrder()
      .filter(({ match }) => this.index.entries[match.entry]?.id === id);
    const at = mentions.findIndex(({ match }) => match === this.current?.match);
    const next = mentions[(at + 1) % mentions.length];
    if (next) void this.goTo(next);
    return next !== undefined;
  }

  run(command: PageCommand): void {
    if (command === 'open-card' && this.card?.host) return this.close();
    const all = this.marking.store.inReadingOrder();
    const at = all.findIndex(({ match }) => match === this.current?.match);
    const fromView = () => all.findIndex((found) => (rectsOf(found)[0]?.top ?? -1) >= 0);
    let next: number;
    if (command === 'open-card') next = at >= 0 ? at : fromView();
    else if (at < 0) next = command === 'next-term' ? fromView() : fromView() - 1;
    else next = at + (command === 'next-term' ? 1 : -1);
    const found = all.at(next % Math.max(all.length, 1));
    if (found) void this.goTo(found);
  }

  private async goTo(found: PageMatch): Promise<void> {
    const element = found.run.pieces[0]?.node.parentElement;
    const rect = rectsOf(found)[0];
    if (!rect || rect.top < 0 || rect.bottom > innerHeight)
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.marking.highlighter.update();
    await this.open(found, true);
  }

  private under(x: number, y: number): PageMatch | null {
    const { store, highlighter, shadowRoots } = this.marking;
    return store.runs.size === 0 ? null : matchAt(x, y, store, shadowRoots, highlighter.near);
  }

  private async open(found: PageMatch, focus: boolean): Promise<void> {
    this.current = found;
    this.awaited = found;
    const [card, answer] = await Promise.all([this.bring(), this.answer(found.match.entry)]);
    if (this.awaited !== found || !card || !answer?.ok || !this.isAlive()) return;
    const contextElement = found.run.pieces[0]?.node.parentElement ?? document.documentElement;
    card.show({
      entry: answer.value.entry,
      sense: found.match.sense,
      language: browser.i18n.getUILanguage(),
      rects: () => rectsOf(found),
      contextElement,
      focus,
    });
    this.marking.highlighter.setActive(found);
  }

  private close(): void {
    this.awaited = null;
    this.card?.hide();
    this.closed();
  }

  private closed(): void {
    this.marking.highlighter.setActive(null);
  }

  /** Asked once for an entry and kept while the page is marked with this generation; a failure is asked again. */
  private answer(entry: number): ReturnType<typeof this.ask> {
    const id = this.index.entries[entry]?.id ?? '';
    const known = this.answers.get(id);
    if (known) return known;
    const asked = this.ask(id);
    this.answers.set(id, asked);
    void asked.then((result) => result?.ok || this.answers.delete(id));
    return asked;
  }

  private async ask(id: string) {
    if (!this.isAlive()) return null;
    return sendMessage('lookup', { generation: this.index.generation, id }).catch(() => null);
  }

  /** The card's script comes at the first hover of the frame. */
  private bring(): Promise<Card | null> {
    this.bringing ??= this.fetchCard().then((card) => {
      if (!card) this.bringing = null;
      return card;
    });
    return this.bringing;
  }

  private async fetchCard(): Promise<Card | null> {
    const world = globalThis as { [CARD_KEY]?: CreateCard };
    if (!world[CARD_KEY]) {
      if (!this.isAlive()) return null;
      await sendMessage('bringCard', undefined).catch(() => undefined);
    }
    this.card = world[CARD_KEY]?.({ onClose: () => this.closed(), onPinChange: () => undefined }) ?? null;
    return this.card;
  }
}
