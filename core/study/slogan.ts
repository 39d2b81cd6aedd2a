/**
 * Numbered slogans as lists to be recalled: 三率 → 签约开工率、开工投产率、投产达效率.
 *
 * One card asks for one list as a whole. An exam asks “三率指什么”, never for the second member alone; and with two of
 * three members in sight the third is guessed, not known. A slogan of several lists (三率三度) gives a card for each,
 * so that knowing one list does not hide that another is forgotten.
 */
import type { Part, Sense } from '../entry.ts';
import { numeralValue } from '../numerals.ts';

export interface Slogan {
  /** What the list is called: 三率, or the headword. */
  readonly name: string;
  readonly blanks: readonly Blank[];
}

/** What is asked for; `label` stands before the blank, where the slogan has a word for each. */
export interface Blank {
  readonly label?: string;
  readonly text: string;
}

/** A longer member is a sentence, which nobody recalls word for word. */
const MAX_MEMBER = 16;

/** The lists of a sense, in its order; none where it has no parts. */
export function slogansOf(headword: string, { parts }: Pick<Sense, 'parts'>): Slogan[] {
  const labels = parts.map((part) => part.label);
  if (parts.length === 0) return [];
  const inName = labels.every((label) => headword.includes(label)) && parts.every((part) => part.text);
  if (!inName) return several(headword, labels.map(asBlank));
  // 1+1+N: what cannot be told apart by its label is asked for together.
  if (new Set(labels).size < labels.length)
    return several(
      headword,
      parts.map((part) => asBlank(part.text ?? '')),
    );
  const lists = parts.map(listOf);
  const rest = parts.filter((_part, i) => lists[i] === null);
  const together = rest.map(({ label, text = '' }) => ({ label, text }));
  return [...lists.filter((list) => list !== null), ...(rest.length > 0 ? [whole(headword, together)] : [])];
}

function asBlank(text: string): Blank {
  return { text };
}

function whole(name: string, blanks: readonly Blank[]): Slogan {
  return { name, blanks };
}

/** A single name is no list: the card of the meaning asks for it already. */
function several(name: string, blanks: readonly Blank[]): Slogan[] {
  return blanks.length > 1 ? [whole(name, blanks)] : [];
}

/** The part as a list of its own, if its text lists as many members as its label says. */
function listOf({ label, text = '' }: Part): Slogan | null {
  const said = numeralValue(/^\d+/u.exec(label)?.[0] ?? label.slice(0, 1));
  for (const separator of [/[、，,；;]/u, /、/u, /[；;]/u]) {
    const members = text.split(separator).map((member) => member.trim());
    const fits = said === null || said === members.length;
    if (fits && members.length > 1 && members.every((member) => member !== '' && member.length <= MAX_MEMBER))
      return whole(label, members.map(asBlank));
  }
  return null;
}
