import { useContext } from 'preact/hooks';
import type { Note } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fill, fillCount } from '../locales/fill.ts';
import { Icon } from './Icon.tsx';
import { Written } from './written.ts';

type Correction = Extract<Note, { kind: 'correction' }>;

/** As many notes as stand in the open; a list entry may have six, and the gloss comes first. */
const OPEN_NOTES = 2;

/** What a reader must know to trust the text comes first; doubts that change nothing come last. */
const RANK = { certain: 0, join: 1, likely: 2, remark: 3, possible: 4 } as const;

interface Props {
  readonly notes: readonly Note[];
  readonly language: string;
}

/** What an editor says beside a verbatim text: suspected misprints with their evidence, joins, remarks. */
export function NoteList({ notes, language }: Props) {
  if (notes.length === 0) return null;
  const sorted = [...notes].sort((one, other) => rank(one) - rank(other));
  const open = sorted.length <= OPEN_NOTES + 1 ? sorted : sorted.slice(0, OPEN_NOTES);
  const folded = sorted.slice(open.length);
  return (
    <>
      <ul class="notes">{open.map((note) => item(note, language))}</ul>
      {folded.length > 0 && (
        <details class="fold">
          <summary>
            <Icon name="open" />
            {fillCount(cardMessages(language).note.more, folded.length, language)}
          </summary>
          <ul class="notes">{folded.map((note) => item(note, language))}</ul>
        </details>
      )}
    </>
  );
}

function rank(note: Note): number {
  return RANK[note.kind === 'correction' ? note.certainty : note.kind];
}

function item(note: Note, language: string) {
  if (note.kind === 'correction') return <Grounded {...correction(note, language)} language={language} />;
  if (note.kind === 'join') return <Grounded {...join(note.text, language)} language={language} />;
  return (
    <li>
      <Label language={language} />
      <Chinese text={note.text} />
    </li>
  );
}

interface GroundedProps {
  readonly label: string;
  readonly statement: preact.ComponentChildren;
  readonly evidence: string;
  readonly language: string;
}

/** A statement about the print, with the reason for it folded away: the reader came for the gloss. */
function Grounded({ label, statement, evidence, language }: GroundedProps) {
  const t = cardMessages(language).note;
  return (
    <li>
      <details>
        <summary>
          <Label text={label} language={language} />
          {statement}
          <span class="why">
            {t.why}
            <Icon name="open" />
          </span>
        </summary>
        <p>
          <Chinese text={evidence} />
        </p>
      </details>
    </li>
  );
}

function Label({ text, language }: { readonly text?: string; readonly language: string }) {
  const t = cardMessages(language).note;
  return <b>{fill(t.labelled, { label: text ?? t.label })}</b>;
}

function join(evidence: string, language: string) {
  const t = cardMessages(language).note;
  return { label: t.label, statement: t.join, evidence };
}

function correction(note: Correction, language: string) {
  const t = cardMessages(language).note;
  const statement = put(t.correction[note.certainty], {
    printed: <Quoted text={note.printed} language={language} />,
    meant: <Quoted text={note.meant} language={language} />,
  });
  return {
    label: fill(t.graded, { certainty: t.certainty[note.certainty] }),
    statement,
    evidence: note.evidence,
  };
}

/** Like `fill`, with elements in the places. */
function put(template: string, values: Readonly<Record<string, preact.JSX.Element>>) {
  return template.split(/\{(\w+)\}/u).map((piece, index) => (index % 2 === 0 ? piece : values[piece]));
}

/** Printed text in quotation marks; its own marks change level, as Chinese practice is (GB/T 15834). */
function Quoted({ text, language }: { readonly text: string; readonly language: string }) {
  const t = cardMessages(language).entry;
  const inner = text.replace(/“([^“”]*)”/gu, (_all, quoted: string) => fill(t.innerQuote, { text: quoted }));
  return <>{put(t.quote, { text: <q lang={useContext(Written)}>{inner}</q> })}</>;
}

function Chinese({ text }: { readonly text: string }) {
  return <span lang={useContext(Written)}>{text}</span>;
}
