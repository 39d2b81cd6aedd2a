/** Brings the card into this frame, and the entries it shows: each asked for once. */
import type { Result } from '../../core/result.ts';
import type { Found } from '../../messages/page.ts';
import { CARD_KEY, textsKey, type Card, type CardHost, type CreateCard } from '../card/contract.ts';
import { languageFor, settingsOf } from './card-request.ts';
import type { MarkedFrame } from './contract.ts';

type Answer = Result<Found, 'unknown' | 'unavailable'> | null;

export class CardHolder {
  /** The card, once it is there. */
  card: Card | null = null;
  private coming: Promise<Card | null> | null = null;
  private answers = new Map<string, Promise<Answer>>();

  constructor(
    private readonly frame: MarkedFrame,
    private readonly host: CardHost,
  ) {}

  /** The card in the reader's language. It comes at the first hover of the frame; a failure is tried again. */
  bring(): Promise<Card | null> {
    this.coming ??= this.fetch().finally(() => (this.coming = null));
    return this.coming;
  }

  /** Asked once for an entry and a generation; a failure is asked again. Null where nobody answers. */
  ask(id: string): Promise<Answer> {
    const { session } = this.frame;
    if (!session) return Promise.resolve(null);
    const { generation } = session.annotator.index;
    const { traditional } = settingsOf(session);
    const key = `${generation} ${traditional} ${id}`;
    const known = this.answers.get(key);
    if (known) return known;
    const asked: Promise<Answer> = this.frame.isAlive()
      ? this.frame.send('lookup', { generation, id, traditional }).catch(() => null)
      : Promise.resolve(null);
    this.answers.set(key, asked);
    void asked.then((answer) => answer?.ok || this.answers.delete(key));
    return asked;
  }

  destroy(): void {
    this.card?.destroy();
    this.answers.clear();
  }

  private async fetch(): Promise<Card | null> {
    const { session } = this.frame;
    if (!session) return null;
    const language = languageFor(session);
    const isHere = () => Object.hasOwn(globalThis, CARD_KEY) && Object.hasOwn(globalThis, textsKey(language));
    if (!isHere() && this.frame.isAlive()) await this.frame.send('bringCard', language).catch(() => null);
    if (!isHere()) return null;
    const create = (globalThis as { [CARD_KEY]?: CreateCard })[CARD_KEY];
    this.card ??= create?.(this.host) ?? null;
    return this.card;
  }
}
