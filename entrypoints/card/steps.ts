/** The way a reader takes through the glossary inside one card. */
import type { TextTerm } from '../../components/GlossText.tsx';
import type { Why } from '../../components/why-chosen.ts';
import type { Entry, Sense } from '../../core/entry.ts';
import type { Found } from '../../messages/page.ts';
import type { CardHost, CardRequest } from './contract.ts';

/** One entry on the way. */
export interface Step {
  readonly id: string;
  readonly found: Found;
  readonly sense: number;
  readonly why: Why;
  /** Slogans beside the term on the page. */
  readonly slogans: readonly string[];
  /** How it was before the reader chose another sense in this card. */
  readonly before?: Step;
}

/** The term the card was opened for. */
export function firstStep(request: CardRequest): Step {
  const { id, entry, pack, inTraditional, sense, why, unexplained } = request;
  const found = { entry, pack, ...(inTraditional && { inTraditional }) };
  const { gloss, parts } = senseOf(entry, sense);
  // The parts of the term itself need no looking up: the card explains them.
  const own = [gloss, ...parts.map(({ label }) => label)];
  const slogans = unexplained().filter((slogan) => !own.some((text) => text.includes(slogan)));
  return { id, found, sense, why, slogans };
}

/** The entry that a term in a gloss leads to, or null where it is not to be had. */
export async function lookUp(host: CardHost, request: CardRequest, term: TextTerm): Promise<Step | null> {
  const { generation, traditional } = request;
  const ref = { generation, id: term.id, ...(traditional && { traditional }) };
  const answer = await host.send('lookup', ref).catch(() => null);
  if (!answer?.ok) return null;
  return {
    id: term.id,
    found: answer.value,
    sense: term.sense,
    why: { reason: { kind: 'only' } },
    slogans: [],
  };
}

/** The sense with this number; a number that an update made stale means the first. */
export function senseOf(entry: Entry, sense: number): Sense {
  return entry.senses[sense] ?? (entry.senses[0] as Sense);
}
