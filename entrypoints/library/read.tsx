/** A file with notes, read as a page: marked by the real marking, explained by the real card. Nothing of it is kept. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FileDrop } from '../../components/workbench/FileDrop.tsx';
import { readProblemText } from '../../components/workbench/read-texts.ts';
import { ReadingPage } from '../../components/workbench/ReadingPage.tsx';
import { ReadingTerms, type ReadTerm } from '../../components/workbench/ReadingTerms.tsx';
import '../../components/packs/packs.css';
import '../../components/workbench/read.css';
import '../../components/workbench/workbench.css';
import '../../dom/highlight.css';
import type { Language } from '../../core/settings.ts';
import { readingBlocks } from '../../core/workbench/reading-blocks.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import type { ReadText } from '../../readers/read-file.ts';
import { unwrapped } from '../../readers/unwrapped.ts';
import type { Reading } from '../reading/contract.ts';
import { markPage } from '../welcome/marks.ts';
import { readOwnFile } from './read-file.ts';
import { useTitle } from './title.ts';
import type { ViewProps } from './view.ts';

type State =
  | { readonly kind: 'start' }
  | { readonly kind: 'said'; readonly text: string; readonly isProblem: boolean }
  | { readonly kind: 'open'; readonly title: string; readonly read: ReadText };

export function Read({ language }: ViewProps) {
  const { read: t, files } = workbenchMessages(language);
  const [state, setState] = useState<State>({ kind: 'start' });
  const open = async (file: File) => {
    setState({ kind: 'said', text: fill(files.reading, { name: file.name }), isProblem: false });
    const read = await readOwnFile(file);
    if (read.ok) setState({ kind: 'open', title: titleOf(read.value, file), read: unwrapped(read.value) });
    else setState({ kind: 'said', text: readProblemText(read.error, language), isProblem: true });
  };
  if (state.kind === 'open')
    return <Opened {...state} language={language} onAnother={() => setState({ kind: 'start' })} />;
  const said = state.kind === 'said' ? state : null;
  return (
    <div class="wb-read-start">
      <header class="view-head">
        <h1>{t.heading}</h1>
      </header>
      <p class="view-hint">{t.hint}</p>
      <FileDrop
        language={language}
        busy={said !== null && !said.isProblem}
        onFile={(file) => void open(file)}
      />
      <p role="status" class={said?.isProblem ? 'wb-said problem' : 'wb-said'}>
        {said?.text}
      </p>
    </div>
  );
}

/** What programs write into a file where nobody gave it a title. */
const NO_TITLE = /^(?:about:|https?:|file:|Microsoft )|\.(?:docx?|wps|pdf|txt|html?)$/iu;

function titleOf({ title }: ReadText, { name }: File): string {
  return NO_TITLE.test(title) ? name.replace(/\.[^.]{1,8}$/u, '') : title;
}

/** Paragraphs of a chunk: some screens. */
const CHUNK = 40;

interface OpenedProps {
  readonly title: string;
  readonly read: ReadText;
  readonly language: Language;
  readonly onAnother: () => void;
}

function Opened({ title, read, language, onAnother }: OpenedProps) {
  const chunks = useMemo(() => {
    const blocks = readingBlocks(read.text, read.pages);
    return Array.from({ length: Math.ceil(blocks.length / CHUNK) }, (_, i) =>
      blocks.slice(i * CHUNK, (i + 1) * CHUNK),
    );
  }, [read]);
  useTitle(title, language);
  const { terms, jump } = useMarks(language);
  return (
    <ReadingPage
      language={language}
      title={title}
      chunks={chunks}
      withoutText={read.withoutText ?? []}
      onAnother={onAnother}
      terms={<ReadingTerms language={language} terms={terms} onJump={jump} />}
    />
  );
}

/** Marks the document as long as the file is shown. */
function useMarks(language: Language) {
  const [terms, setTerms] = useState<readonly ReadTerm[] | null>(null);
  const reading = useRef<Reading | null>(null);
  useEffect(() => {
    const lifetime = new AbortController();
    let shown = '';
    const list = () => {
      const found = reading.current?.listTerms();
      if (!found || found.state === 'scanning') return;
      const now = found.state === 'marked' ? found.terms : [];
      // Drawing changes the page, which makes the marking look again: what is the same is not drawn again.
      if (JSON.stringify(now) === shown) return;
      shown = JSON.stringify(now);
      setTerms(now);
    };
    void markPage(language, list, lifetime).then((made) => {
      if (lifetime.signal.aborted) return;
      reading.current = made;
      list();
    });
    return () => lifetime.abort();
  }, [language]);
  return { terms, jump: (id: string) => void reading.current?.jumpTo(id) };
}
