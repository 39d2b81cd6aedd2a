/** From a match to its card: hover, touch, keyboard and the popup's jump all come through here. */
import { showActive } from '../../dom/active-mark.ts';
import { elementOf, rectsOf } from '../../dom/stretches.ts';
import type { PageMatch } from '../../dom/run-store.ts';
import { watchScroll } from '../../dom/scroll-away.ts';
import { pageMessages } from '../../locales/page.ts';
import { CardHolder } from './card-holder.ts';
import { cardRequest, findTerms, languageFor } from './card-request.ts';
import type { MarkedFrame, Session } from './contract.ts';
import { showNotice, type Notice } from './notice.ts';

export class Explainer {
  /** The match explained last: where next and previous go on from. */
  current: PageMatch | null = null;
  private readonly holder: CardHolder;
  /** The match whose card is on its way; closing calls it off. */
  private awaited: PageMatch | null = null;
  private stopWatching: () => void = () => {};
  /** Shown in place of a card that is not to be had. */
  private notice: Notice | null = null;

  /** @param openSheet brings the article with notes, which the card offers */
  constructor(
    private readonly frame: MarkedFrame,
    openSheet: () => Promise<boolean>,
  ) {
    this.holder = new CardHolder(frame, {
      send: frame.send,
      findTerms: (text) => (frame.session ? findTerms(frame.annotate, frame.session, text) : []),
      openSheet,
      onClose: () => this.closed(),
      onPinChange: () => undefined,
    });
    frame.signal.addEventListener('abort', () => {
      this.closed();
      this.holder.destroy();
    });
  }

  get card() {
    return this.holder.card;
  }

  /** Where card or notice lies, or null. */
  rect(): DOMRect | null {
    return this.notice?.rect() ?? this.card?.rect() ?? null;
  }

  /** True while the card must stay: pinned, or the reader is in it. */
  get isHeld(): boolean {
    return this.card?.pinned === true || this.card?.host?.matches(':focus-within') === true;
  }

  /** Opening is likely: card and entry are sent for. */
  prepare({ match }: PageMatch): void {
    void this.holder.bring();
    void this.holder.ask(this.idOf(match.entry));
  }

  /** The marks may have changed: a card whose term is gone closes. */
  follow(): void {
    const { current } = this;
    const now = current && (this.frame.session?.marking.store.current(current) ?? null);
    if (now === current) return;
    if (now) {
      this.current = now;
      if (this.card?.host) showActive(now);
    } else if (this.isHeld) showActive(null);
    else {
      this.close();
      this.current = null;
    }
  }

  /** Scrolls there first, if it is out of sight, and moves the focus into the card. */
  async goTo(found: PageMatch): Promise<void> {
    const rect = rectsOf(found)[0];
    if (!rect || rect.top < 0 || rect.left < 0 || rect.bottom > innerHeight || rect.right > innerWidth)
      elementOf(found.run)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    this.frame.session?.marking.highlighter.update();
    await this.open(found, true);
  }

  async open(found: PageMatch, focus: boolean): Promise<void> {
    this.current = found;
    this.awaited = found;
    const [card, answer] = await Promise.all([
      this.holder.bring(),
      this.holder.ask(this.idOf(found.match.entry)),
    ]);
    const { session } = this.frame;
    if (this.awaited !== found || !session) return;
    this.closed();
    const isAlive = this.frame.isAlive();
    if (!isAlive || !card || !answer?.ok) {
      if (!card?.pinned) card?.hide();
      const isUnknown = answer?.ok === false && answer.error === 'unknown';
      this.say(!isAlive ? 'reload' : isUnknown ? 'unknown' : 'unavailable', found, session);
    } else
      card.show(cardRequest(this.frame.annotate, session, found, answer.value, focus, () => this.current));
    showActive(found);
    this.stopWatching = watchScroll(
      () => (this.current ? rectsOf(this.current) : []),
      () => (this.notice ? this.closed() : this.card?.pinned || this.close()),
    );
  }

  close(): void {
    this.card?.hide();
    this.closed();
  }

  /** What a reader asked for and cannot have is said in words; asked again, it is looked for again. */
  private say(why: keyof ReturnType<typeof pageMessages>, found: PageMatch, session: Session): void {
    const language = languageFor(session);
    this.notice = showNotice(found, pageMessages(language)[why], language, () => {
      this.notice = null;
      this.closed();
      // An orphan: its extension was updated, and no new script has taken its place.
      if (why === 'reload') this.frame.end();
    });
  }

  private closed(): void {
    this.awaited = null;
    this.notice?.end();
    this.stopWatching();
    showActive(null);
  }

  private idOf(entry: number): string {
    return this.frame.session?.annotator.index.entries[entry]?.id ?? '';
  }
}
