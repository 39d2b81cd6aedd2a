/** The open work: its history, what is shown of it, and what its panels do. */
import { useState } from 'preact/hooks';
import { PackQuestion } from '../../components/packs/PackQuestion.tsx';
import { changedHeadwords, changesText, refusalText } from '../../components/packs/pack-texts.ts';
import { Desk } from '../../components/workbench/Desk.tsx';
import type { Ask, Do, Panel } from '../../components/workbench/model.ts';
import { OutPanel } from '../../components/workbench/OutPanel.tsx';
import { TryPanel, type OpenTab, type Trying } from '../../components/workbench/TryPanel.tsx';
import { countMembers, countOf } from '../../core/count-check.ts';
import { foldText } from '../../core/fold.ts';
import type { PackPreview } from '../../core/pack-preview.ts';
import { refusal } from '../../core/pack-refusal.ts';
import { fail } from '../../core/result.ts';
import type { Language } from '../../core/settings.ts';
import { readParts, writeParts } from '../../core/table/cells.ts';
import { compareVersions } from '../../core/workbench/compare.ts';
import { sourcePlace } from '../../core/workbench/gloss-place.ts';
import { doAction, redo, undo, type History } from '../../core/workbench/history.ts';
import { findRegion } from '../../core/workbench/names.ts';
import { proposeAliases } from '../../core/workbench/propose-aliases.ts';
import { toReportFolder } from '../../core/workbench/report-folder.ts';
import { nameItems, titlesOf, toEntries, toPack, workId } from '../../core/workbench/to-pack.ts';
import { isOverLines, type Work } from '../../core/workbench/work.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { sendMessage } from '../../messages.ts';
import { uploadPack } from './packs-upload.ts';
import { routeHash } from './route.ts';
import { useTitle } from './title.ts';
import { useKeeping } from './workbench-keeping.ts';
import {
  entriesOfEarlier,
  installedPacks,
  packFile,
  savePack,
  saveReport,
  versionNow,
} from './workbench-out.ts';
import { useShown } from './workbench-shown.ts';
import type { Tools } from './workbench-tools.ts';
import { openTabs, proveOnText, tryOnTab, tryOnText } from './workbench-try.ts';

interface Props {
  readonly id: string;
  /** As it was opened; what is done to it is in the history here. */
  readonly history: History;
  readonly tools: Tools;
  readonly language: Language;
}

export function WorkbenchDesk({ id, history: first, tools, language }: Props) {
  const messages = workbenchMessages(language);
  const t = messages.out;
  const { naming } = tools;
  const [history, setHistory] = useState(first);
  const work = history.present;
  const kept = useKeeping(id, history);
  const shown = useShown(work, tools);
  const [tabs, setTabs] = useState<readonly OpenTab[]>([]);
  const [trying, setTrying] = useState<Trying>({ kind: 'idle' });
  const [installed, setInstalled] = useState<readonly { id: string; title: string }[]>([]);
  const [changes, setChanges] = useState<readonly string[] | 'bad' | null>(null);
  const [publisher, setPublisher] = useState(t.publisherDefault);
  const [preview, setPreview] = useState<PackPreview | null>(null);
  const [said, say] = useState<string | null>(null);

  const onDo: Do = (action) => {
    const done = doAction(history, action);
    if (!done.ok) return done.error;
    setHistory(done.value);
    return null;
  };
  const placeIn = (key: number, offset: number) => {
    const item = work.items.find((one) => one.key === key);
    return item ? sourcePlace(work, item, offset) : 0;
  };
  const glossActs = {
    split: (key: number, from: number, to: number) =>
      from === to
        ? 'no-headword'
        : onDo({ kind: 'split', key, from: placeIn(key, from), to: placeIn(key, to) }),
    cut: (key: number, at: number) => onDo({ kind: 'cut', key, at: placeIn(key, at) }),
  } as const;

  const year = new Date().getFullYear();
  const packId = workId(work, naming);
  const draft = () => ({ pack: packId, entries: toEntries(work, naming, year) });
  const ask: Ask = {
    propose: ({ printed, headword, aliases }) =>
      proposeAliases(
        printed,
        headword,
        aliases.map(({ form }) => form),
        naming.folding,
      ),
    regions: naming.regions,
    // 運城市 is meant as 运城市, by which the regions are listed.
    findRegion: (typed) =>
      findRegion(typed, naming.regions) ?? findRegion(foldText(typed, naming.folding), naming.regions),
    readParts,
    writeParts,
    countIn: countMembers,
    newCount: countOf,
    prove: async (item) => {
      const id = nameItems(work, naming).find(([one]) => one === item)?.[1];
      return id === undefined ? [] : proveOnText(draft(), id, item.cases);
    },
  };
  const pack = () => {
    const imprint = { version: versionNow(new Date()), licence: t.licence };
    return toPack(work, naming, { ...imprint, publisher: publisher.trim() || t.publisherDefault }, year);
  };
  const tryOut = async (run: ReturnType<typeof tryOnTab>) => {
    setTrying({ kind: 'running' });
    const result = await run.catch(() => null);
    setTrying(result ? { kind: 'done', result } : { kind: 'failed' });
  };
  const enter = (panel: Panel) => {
    if (panel === 'try') void openTabs().then(setTabs);
    if (panel === 'out') void installedPacks().then(setInstalled);
  };
  const install = async () => {
    const staged = await uploadPack(packFile(pack()), () => undefined).catch(() => fail(refusal('lost')));
    if (staged.ok) setPreview(staged.value);
    else say([refusalText(staged.error, language), ...(staged.error.problems ?? [])].join(' '));
  };
  const answer = async (yes: boolean) => {
    if (!preview) return;
    setPreview(null);
    const done = await sendMessage(yes ? 'acceptPack' : 'declinePack', preview.pack).catch(() =>
      fail(refusal('lost')),
    );
    if (!done.ok) say(refusalText(done.error, language));
    else if (yes) say(fill(t.installed, { title: preview.title }));
    void installedPacks().then(setInstalled);
  };
  const compare = async (which: string | File) => {
    const old = await entriesOfEarlier(which);
    if (!old) return setChanges('bad');
    const found = compareVersions(old, toEntries(work, naming, year));
    const lines = changedHeadwords(found, language);
    setChanges(lines.length > 0 ? lines : [changesText(found, language)]);
  };

  const { title, issuer } = titlesOf({ ...work.facts, title: '', issuer: '' }, naming.regions);
  const isPlaced = work.facts.region !== '' && work.facts.year !== null;
  const live = work.items.filter(({ rejected }) => !rejected);
  const open =
    work.doubts.filter(({ settled }) => !settled).length +
    live.filter((item) => item.join === '' && isOverLines(work, item)).length;
  const errors = shown.items
    .flatMap(({ findings }) => findings)
    .filter(({ severity, code }) => severity === 'error' && code !== 'no-join-reason').length;
  const heading = titleOfWork(work, tools, messages.start.untitled);
  useTitle(heading, language);
  return (
    <>
      <Desk
        language={language}
        title={heading}
        homeHash={routeHash('workbench')}
        kept={kept}
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
        onUndo={() => setHistory(undo)}
        onRedo={() => setHistory(redo)}
        {...shown}
        onDo={onDo}
        glossActs={glossActs}
        ask={ask}
        onPanel={enter}
        tryPanel={
          <TryPanel
            language={language}
            tabs={tabs}
            state={trying}
            onText={(text) => void tryOut(tryOnText(draft(), text))}
            onTab={(tab) => void tryOut(tryOnTab(draft(), tab))}
            onRefresh={() => enter('try')}
          />
        }
        outPanel={
          <OutPanel
            language={language}
            facts={work.facts}
            defaults={{ title, issuer }}
            regions={naming.regions}
            findRegion={ask.findRegion}
            publisher={publisher}
            onPublisher={setPublisher}
            onFacts={(patch) => onDo({ kind: 'facts', patch })}
            folder={isPlaced ? packId : null}
            open={open}
            errors={errors}
            said={said}
            installed={installed}
            changes={changes}
            onCompare={(which) => void compare(which)}
            onInstall={() => void install()}
            onExportPack={() => {
              savePack(pack());
              say(t.exported);
            }}
            onExportReport={() => {
              saveReport(toReportFolder(work, naming, year));
              say(t.exported);
            }}
          />
        }
      />
      {preview && (
        <PackQuestion
          preview={preview}
          host={null}
          fingerprint={null}
          language={language}
          onAnswer={(yes) => void answer(yes)}
        />
      )}
    </>
  );
}

/** What a draft is called: the report's title, or what it was read from. */
export function titleOfWork({ facts, origin }: Work, { naming }: Tools, untitled: string): string {
  if (facts.title !== '' || facts.region !== '') return titlesOf(facts, naming.regions).title;
  return origin || untitled;
}
