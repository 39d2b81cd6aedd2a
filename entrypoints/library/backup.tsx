/** The backup as the settings show it. */
import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BackupView, type RestoreState } from '../../components/study/BackupPanel.tsx';
import '../../components/study/study.css';
import type { Language } from '../../core/settings.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  MAX_BACKUP_BYTES,
  readBackup,
  writeBackup,
  type Backup,
} from '../../core/study/backup.ts';
import { planRestore } from '../../core/study/restore-plan.ts';
import { fill } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import { sendMessage } from '../../messages.ts';
import { readSettings } from '../../storage/settings.ts';
import { readMine } from '../../storage/study.ts';
import { saveFile } from './lists-file.ts';
import { readKept, studyDatabase } from './study-data.ts';

export function BackupPanel({ language }: { readonly language: Language }) {
  const t = studyMessages(language).backup;
  const [state, setState] = useState<RestoreState>({ kind: 'idle' });
  const [notice, setNotice] = useState('');
  const [backup, setBackup] = useState<Backup | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const save = async () => {
    setState({ kind: 'idle' });
    try {
      const now = await everything();
      const file = `cezhu-${now.savedOn.slice(0, 10)}.json`;
      saveFile(file, 'application/json', writeBackup(now));
      setNotice(fill(t.saved, { file }));
    } catch {
      setNotice(studyMessages(language).study.errors.title);
    }
  };

  const open = async (file: File) => {
    setNotice('');
    if (file.size > MAX_BACKUP_BYTES) return setState({ kind: 'refused', problem: { kind: 'tooLarge' } });
    const text = await file.text().catch(() => null);
    if (text === null) return setState({ kind: 'refused', problem: { kind: 'unreadable' } });
    const read = readBackup(text);
    if (!read.ok) return setState({ kind: 'refused', problem: read.error });
    try {
      setState({
        kind: 'planned',
        plan: planRestore(await everything(), read.value),
        savedOn: read.value.savedOn,
      });
      setBackup(read.value);
    } catch {
      setNotice(studyMessages(language).study.errors.title);
    }
  };

  const apply = async (withSettings: boolean) => {
    if (backup === null) return;
    const done = await sendMessage('restore', { backup, withSettings }).catch(() => null);
    const wanted = state.kind === 'planned' && done?.ok ? state.plan.subscriptions.added : [];
    setState({ kind: 'restored', addresses: wanted.map(({ url }) => url) });
    // Without an answer the background was ended, before or after it had done it.
    setNotice(done === null ? t.unsure : done.ok ? t.applied : t.failed);
    input.current?.focus();
  };

  return (
    <BackupView
      language={language}
      state={state}
      notice={notice}
      openRef={input}
      hrefOf={(address) => `#/packs?${new URLSearchParams({ address })}`}
      onSave={() => void save()}
      onOpen={(file) => void open(file)}
      onApply={(withSettings) => void apply(withSettings)}
      onCancel={() => {
        setState({ kind: 'idle' });
        input.current?.focus();
      }}
    />
  );
}

/** All that a reader has made or chosen, as it is now. */
async function everything(): Promise<Backup> {
  const [{ saved, reviews, decks }, mine, settings, subscriptions] = await Promise.all([
    readKept(0),
    readMine(studyDatabase, browser.storage.local),
    readSettings(),
    // Subscriptions have no second copy: without the database there are none to save.
    studyDatabase.subscriptions.toArray().catch(() => []),
  ]);
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    savedOn: new Date().toISOString(),
    settings,
    saved,
    reviews,
    decks,
    mine,
    subscriptions: subscriptions.map(({ pack, url }) => ({ pack, url })),
  };
}
