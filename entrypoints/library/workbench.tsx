/** The view of the workbench: where work begins, or the work whose id is in the address. */
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../components/packs/Dialog.tsx';
import { dateText } from '../../components/packs/pack-texts.ts';
import { StateNotice } from '../../components/StateNotice.tsx';
import { readProblemText } from '../../components/workbench/read-texts.ts';
import { StartPage, type ListedDraft } from '../../components/workbench/StartPage.tsx';
import '../../components/packs/packs.css';
import '../../components/workbench/workbench.css';
import { beginHistory, type History } from '../../core/workbench/history.ts';
import { startWork } from '../../core/workbench/work.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { unwrapped } from '../../readers/unwrapped.ts';
import { readOwnFile } from './read-file.ts';
import { routeHash } from './route.ts';
import { titleOfWork, WorkbenchDesk } from './workbench-desk.tsx';
import { keepDraft, listDrafts, readDraft, removeDraft } from './workbench-drafts.ts';
import { useTools, type Tools } from './workbench-tools.ts';
import type { ViewProps } from './view.ts';

export function Workbench(props: ViewProps) {
  const tools = useTools();
  return tools === null ? null : <Opened {...props} tools={tools} />;
}

interface OpenWork {
  readonly id: string;
  readonly history: History;
}

type Said = { readonly text: string; readonly isProblem: boolean } | null;

function Opened({ route, language, tools }: ViewProps & { readonly tools: Tools }) {
  const messages = workbenchMessages(language);
  const t = messages.start;
  const id = route.path[0] ?? null;
  const [opened, setOpened] = useState<OpenWork | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<readonly ListedDraft[]>([]);
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<Said>(null);

  const [removing, setRemoving] = useState<ListedDraft | null>(null);
  const relist = async () =>
    setDrafts(
      await listDrafts(
        (work) => titleOfWork(work, tools, t.untitled),
        (at) => dateText(at, language),
      ),
    );
  useEffect(() => {
    if (id === null) {
      setOpened(null);
      return void relist();
    }
    if (opened?.id === id) return;
    void readDraft(id).then((history) => (history ? setOpened({ id, history }) : setMissing(id)));
  }, [id]);

  const begin = async (text: string, origin: string) => {
    if (text.trim() === '') return say({ text: t.none, isProblem: true });
    const started = startWork(text, origin, tools.guess);
    if (!started.ok) return say({ text: t[started.error.code], isProblem: true });
    say(null);
    const history = beginHistory(started.value);
    const made = crypto.randomUUID();
    setOpened({ id: made, history });
    await keepDraft(made, history);
    location.hash = routeHash('workbench', made);
  };
  const beginWithFile = async (file: File) => {
    setBusy(true);
    say({ text: fill(messages.files.reading, { name: file.name }), isProblem: false });
    const read = await readOwnFile(file);
    setBusy(false);
    if (!read.ok) return say({ text: readProblemText(read.error, language), isProblem: true });
    await begin(unwrapped(read.value).text, file.name);
  };

  if (id !== null && opened?.id === id)
    return <WorkbenchDesk key={id} id={id} history={opened.history} tools={tools} language={language} />;
  if (id !== null && missing === id)
    return (
      <StateNotice
        title={t.gone}
        action={{ name: t.heading, onPress: () => (location.hash = routeHash('workbench')) }}
      />
    );
  if (id !== null) return null;
  return (
    <>
      <StartPage
        language={language}
        drafts={drafts}
        said={said}
        busy={busy}
        hrefOf={(draft) => routeHash('workbench', draft)}
        onText={(text) => void begin(text, t.pasted)}
        onFile={(file) => void beginWithFile(file)}
        onRemove={setRemoving}
      />
      {removing && (
        <Dialog
          title={fill(t.removeTitle, { title: removing.title })}
          yes={t.remove}
          no={t.cancel}
          onAnswer={(yes) => {
            setRemoving(null);
            if (yes) void removeDraft(removing.id).then(relist);
          }}
        >
          <p>{t.removeText}</p>
        </Dialog>
      )}
    </>
  );
}
