/** The article with its notes as a calm page of its own, and what can be done with it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { trusted, trustedKey } from '../../components/trusted.ts';
import { fill } from '../../locales/fill.ts';
import { sheetMessages } from '../../locales/sheet.ts';
import type { Note, NotedArticle, NotedBlock } from './annotate-article.ts';
import { noteText } from './formats.ts';

/** How long a button says what became of its press. Milliseconds. */
const FEEDBACK_MS = 2400;

interface SheetActs {
  readonly onCopy: () => boolean;
  readonly onCopyMarkdown: () => boolean;
  /** Resolves once the print dialogue is closed; false where there was none. */
  readonly onPrint: () => Promise<boolean>;
  readonly onClose: () => void;
}

interface Props extends SheetActs {
  readonly title: string;
  readonly url: string;
  /** Null while the notes are looked up. */
  readonly noted: NotedArticle | null;
  readonly language: string;
  /** `lang` of the glosses. */
  readonly written: 'zh-CN' | 'zh-TW';
}

export function SheetView({ title, url, noted, language, written, ...acts }: Props) {
  const t = sheetMessages(language).sheet;
  const page = useRef<HTMLElement>(null);
  const goTo = (name: string) => {
    const target = page.current?.querySelector<HTMLElement>(`[data-at="${name}"]`);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  };
  return (
    <>
      <Tools {...acts} language={language} ready={noted !== null} />
      <article ref={page} class="page">
        <h1 lang="zh-CN">{title}</h1>
        <p class="source">{fill(t.source, { url })}</p>
        {noted === null && <p role="status">{t.waiting}</p>}
        {noted?.blocks.map((block) => (
          <BlockView block={block} notes={noted.notes} language={language} goTo={goTo} />
        ))}
        {noted?.notes.length === 0 && <p class="none">{t.noNotes}</p>}
        {noted && noted.notes.length > 0 && (
          <section class="notes" aria-label={t.notes}>
            <h2>{t.notes}</h2>
            <ol>
              {noted.notes.map((note) => (
                <li lang={written} data-at={`note-${note.number}`} tabIndex={-1}>
                  <NoteText note={note} language={language} />
                  <button
                    type="button"
                    class="back"
                    lang={language}
                    aria-label={t.toText}
                    title={t.toText}
                    onClick={trusted(() => goTo(`text-${note.number}`))}
                  >
                    ↩
                  </button>
                </li>
              ))}
            </ol>
          </section>
        )}
      </article>
    </>
  );
}

/** The headword stands out from what is said of it. */
function NoteText({ note, language }: { readonly note: Note; readonly language: string }) {
  const text = noteText(note, sheetMessages(language).sheet);
  const at = text.indexOf(note.headword);
  return (
    <>
      {text.slice(0, at)}
      <b>{note.headword}</b>
      {text.slice(at + note.headword.length)}
    </>
  );
}

interface BlockProps {
  readonly block: NotedBlock;
  readonly notes: readonly Note[];
  readonly language: string;
  readonly goTo: (name: string) => void;
}

function BlockView({ block: { kind, pieces }, notes, language, goTo }: BlockProps) {
  const t = sheetMessages(language).sheet;
  const Tag = kind === 'heading' ? 'h2' : 'p';
  return (
    <Tag lang="zh-CN" class={kind}>
      {pieces.map(({ text, note }) => (
        <>
          {text}
          {note !== undefined && (
            // In the line, as a button element is not: the joiner keeps the number with its term.
            <span
              class="mark"
              role="button"
              tabIndex={0}
              data-at={`text-${note}`}
              aria-label={fill(t.toNote, { number: note, headword: notes[note - 1]?.headword ?? '' })}
              onClick={trusted(() => goTo(`note-${note}`))}
              onKeyDown={trustedKey(() => goTo(`note-${note}`))}
            >
              {`\u2060${note}`}
            </span>
          )}
        </>
      ))}
    </Tag>
  );
}

function Tools({
  onCopy,
  onCopyMarkdown,
  onPrint,
  onClose,
  language,
  ready,
}: SheetActs & { readonly language: string; readonly ready: boolean }) {
  const t = sheetMessages(language).sheet;
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (text: string) => {
    setSaid(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(''), FEEDBACK_MS);
  };
  const copied = (done: boolean) => say(done ? t.copied : t.copyFailed);
  const print = async () => {
    if (!(await onPrint())) say(t.printFailed);
  };
  return (
    <div class="tools" role="toolbar" aria-label={t.tools}>
      <span class="name">{t.label}</span>
      <span class="said" role="status">
        {said}
      </span>
      <button type="button" disabled={!ready} onClick={trusted(() => copied(onCopy()))}>
        {t.copy}
      </button>
      <button type="button" disabled={!ready} onClick={trusted(() => copied(onCopyMarkdown()))}>
        {t.copyMarkdown}
      </button>
      <button type="button" disabled={!ready} onClick={trusted(() => void print())}>
        {t.print}
      </button>
      <button type="button" class="close" onClick={trusted(onClose)}>
        {t.close}
      </button>
    </div>
  );
}
