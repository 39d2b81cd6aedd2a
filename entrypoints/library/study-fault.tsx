/** What the study views show where nothing can be read, or where everything was emptied under them. */
import { useState } from 'preact/hooks';
import { StateNotice } from '../../components/StateNotice.tsx';
import { LostNotice } from '../../components/study/LostNotice.tsx';
import '../../components/study/study.css';
import type { Language } from '../../core/settings.ts';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../../core/study/backup.ts';
import { studyMessages } from '../../locales/study.ts';
import { sendMessage } from '../../messages.ts';
import type { StudyData } from '../../storage/study.ts';
import { settings } from './live-settings.ts';
import type { StudyState } from './study-data.ts';

interface Props {
  readonly language: Language;
  readonly state: Exclude<StudyState, { readonly kind: 'ready' }>;
  readonly onReload: () => Promise<void>;
  /** Takes what is there now as it is. */
  readonly onBegin: () => Promise<void>;
}

export function StudyFault({ language, state, onReload, onBegin }: Props) {
  const t = studyMessages(language).study.errors;
  const [failed, setFailed] = useState(false);
  if (state.kind === 'loading') return null;
  if (state.kind !== 'lost')
    return (
      <StateNotice title={t.title} hint={t.hint} action={{ name: t.retry, onPress: () => void onReload() }} />
    );
  const putBack = async () => {
    setFailed(false);
    if (await restore(state.data)) await onBegin();
    else setFailed(true);
  };
  return (
    <LostNotice
      language={language}
      count={state.data.saved.length}
      failed={failed}
      onPutBack={() => void putBack()}
      onBegin={() => void onBegin()}
    />
  );
}

/** Merged like a backup: what has been made since then stays. False where it could not be kept. */
async function restore({ saved, reviews, decks }: StudyData): Promise<boolean> {
  const backup = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    savedOn: new Date().toISOString(),
    settings: settings.get(),
    saved,
    reviews,
    decks,
    mine: [],
    subscriptions: [],
  } as const;
  const done = await sendMessage('restore', { backup, withSettings: false }).catch(() => null);
  return done?.ok ?? false;
}
