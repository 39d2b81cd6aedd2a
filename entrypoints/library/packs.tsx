/** The view of packs: what is installed, and what is to be. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AddPack, type Adding } from '../../components/packs/AddPack.tsx';
import { changesText, refusalText } from '../../components/packs/pack-texts.ts';
import type { PackAction, PackItem } from '../../components/packs/pack-item.ts';
import { PackQuestion } from '../../components/packs/PackQuestion.tsx';
import '../../components/packs/packs.css';
import { PacksPage } from '../../components/packs/PacksPage.tsx';
import type { PackIndex } from '../../core/pack-index.ts';
import type { PackPreview, UpdateOutcome } from '../../core/pack-preview.ts';
import { refusal, type Refusal } from '../../core/pack-refusal.ts';
import { fail, type Result } from '../../core/result.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { sendMessage } from '../../messages.ts';
import { glossaryDatabase } from '../../storage/database.ts';
import type { ListedPack } from '../../storage/pack-list.ts';
import { tell } from '../popup/faults.tsx';
import { followPacks, readMissing, readPacks } from './packs-data.ts';
import { exportPack } from './packs-export.ts';
import { uploadPack } from './packs-upload.ts';
import type { ViewProps } from './view.ts';

/** A pack that waits for the reader's answer. */
interface Waiting {
  readonly preview: PackPreview;
  readonly host: string | null;
  readonly fingerprint: string | null;
}

interface Catalogue {
  readonly url: string;
  readonly index: PackIndex;
}

export function Packs({ route, language }: ViewProps) {
  const t = packMessages(language).packs;
  const database = useMemo(() => glossaryDatabase(), []);
  const [packs, setPacks] = useState<readonly PackItem[] | null>(null);
  const [missing, setMissing] = useState<readonly ListedPack[]>([]);
  const [memory, setMemory] = useState(false);
  const [checking, setChecking] = useState(false);
  const [said, say] = useState<readonly string[]>([]);
  const [adding, setAdding] = useState<Adding>({ kind: 'idle' });
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const shown = useRef<readonly PackItem[]>([]);
  shown.current = packs ?? [];

  const reread = async () => {
    const status = await sendMessage('status', undefined).catch(() => null);
    if (!status?.ok || status.value.home === 'memory') return setMemory(true);
    try {
      const read = await readPacks(database);
      setPacks(read);
      setMissing(await readMissing(read));
      setMemory(false);
    } catch (error) {
      console.error('cezhu: the packs cannot be read', error);
      setMemory(true);
    }
  };
  useEffect(() => {
    void reread();
    const unfollow = followPacks(() => void reread());
    return () => {
      unfollow();
      database.close();
    };
  }, []);

  const titleOf = (id: string) => shown.current.find((pack) => pack.id === id)?.title ?? id;
  /** Does something and shows what came of it. */
  const change = async (done: Promise<Result<true, Refusal>>, text: string | null) => {
    const result = await settled(done);
    await reread();
    if (!result.ok) say([refusalText(result.error, language)]);
    else if (text !== null) say([text]);
  };
  const check = async (pack: string | null) => {
    setChecking(true);
    const result = await settled(sendMessage('checkUpdates', pack));
    setChecking(false);
    await reread();
    say(result.ok ? outcomeLines(result.value, titleOf, language) : [refusalText(result.error, language)]);
  };
  const act = (id: string, action: PackAction) => {
    const title = titleOf(id);
    const other = shown.current.find((pack) => pack.id === id)?.other?.version ?? '';
    if (action === 'check') void check(id);
    else if (action === 'roll-back')
      void change(sendMessage('rollBackPack', id), fill(t.said.rolledBack, { title, version: other }));
    else if (action === 'unsubscribe')
      void change(sendMessage('endSubscription', id), fill(t.said.unsubscribed, { title }));
    else if (action === 'remove') void change(sendMessage('removePack', id), fill(t.said.removed, { title }));
    else
      void exportPack(
        database,
        id,
        action === 'export-pack' ? 'json' : action === 'export-csv' ? 'csv' : 'tsv',
      ).catch(() => tell('file'));
  };

  const look = async (address: string) => {
    setAdding({ kind: 'fetching' });
    const found = await settled(sendMessage('lookAtAddress', address));
    if (!found.ok) return setAdding({ kind: 'refused', refusal: found.error });
    setAdding({ kind: 'idle' });
    if (found.value.kind === 'pack') setWaiting(found.value);
    else setCatalogue({ url: found.value.url, index: found.value.catalogue });
  };
  const readFile = async (file: File) => {
    setAdding({ kind: 'reading', name: file.name, percent: 0 });
    const preview = await settled(
      uploadPack(file, (percent) => setAdding({ kind: 'reading', name: file.name, percent })),
    );
    if (!preview.ok) return setAdding({ kind: 'refused', refusal: preview.error });
    setAdding({ kind: 'idle' });
    setWaiting({ preview: preview.value, host: null, fingerprint: null });
  };
  const answer = (yes: boolean) => {
    if (!waiting) return;
    const { pack, title } = waiting.preview;
    setWaiting(null);
    void change(
      yes ? sendMessage('acceptPack', pack) : sendMessage('declinePack', pack),
      yes ? fill(t.said.installed, { title }) : null,
    );
  };

  return (
    <>
      <PacksPage
        language={language}
        packs={packs}
        missing={missing}
        memory={memory}
        checking={checking}
        said={said}
        onEnable={(pack, enabled) => void change(sendMessage('enablePack', { pack, enabled }), null)}
        onMove={(pack, to) =>
          void change(
            sendMessage('movePack', { pack, to }),
            fill(t.moved, { title: titleOf(pack), place: to + 1 }),
          )
        }
        onAction={act}
        onForget={(pack) => void change(sendMessage('removePack', pack), null)}
        onCheckAll={() => void check(null)}
        adding={
          <AddPack
            language={language}
            state={adding}
            catalogue={catalogue?.index ?? null}
            address={route.query.get('address') ?? ''}
            onFile={(file) => void readFile(file)}
            onAddress={(address) => {
              setCatalogue(null);
              void look(address);
            }}
            onChoose={(file) => catalogue && void look(new URL(file, catalogue.url).href)}
          />
        }
      />
      {waiting && (
        <PackQuestion key={waiting.preview.pack} {...waiting} language={language} onAnswer={answer} />
      )}
    </>
  );
}

/** A background that does not answer is a refusal like any other. */
async function settled<T>(done: Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  return done.catch(() => fail(refusal('lost')));
}

function outcomeLines(
  outcomes: readonly UpdateOutcome[],
  titleOf: (id: string) => string,
  language: Language,
): string[] {
  const t = packMessages(language).packs.said;
  if (outcomes.length === 0) return [t.noSubscriptions];
  const lines = outcomes.flatMap((outcome) => {
    const title = titleOf(outcome.pack);
    if (outcome.kind === 'current') return [];
    return outcome.kind === 'updated'
      ? [
          fill(t.updated, {
            title,
            version: outcome.version,
            changes: changesText(outcome.changes, language),
          }),
        ]
      : [fill(t.failed, { title, reason: refusalText(outcome.refusal, language) })];
  });
  return lines.length > 0 ? lines : [t.current];
}
