/** The settings: what the reader has chosen, changed at once. */
import { useEffect, useState } from 'preact/hooks';
import { SettingsPage } from '../../components/library/SettingsPage.tsx';
import '../../components/library/settings.css';
import '../../dom/highlight.css';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';
import { sendMessage } from '../../messages.ts';
import { BackupPanel } from './backup.tsx';
import { useGlossary } from './glossary.ts';
import { useLive } from './live.ts';
import { changeSettings, settings } from './live-settings.ts';
import { routeHash } from './route.ts';
import {
  canChangeKeys,
  changeKeys,
  openKeySettings,
  readCommands,
  resetKeys,
  type CommandKey,
} from './settings-commands.ts';
import { siteOfInput } from './settings-sites.ts';
import { useTitle } from './title.ts';
import type { ViewProps } from './view.ts';

export function SettingsView({ language }: ViewProps) {
  const state = useGlossary();
  const [keys, setKeys] = useState<readonly CommandKey[]>([]);
  const readKeys = async () => setKeys(await readCommands());
  useEffect(() => {
    void readKeys();
    // Keys may have been changed on the browser's own page.
    const look = () => void readKeys();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  useTitle(libraryMessages(language).library.settings.heading, language);
  const headwordOf = (id: string) =>
    state.kind === 'ready' ? (state.glossary.byId.get(id)?.headword ?? id) : id;
  return (
    <SettingsPage
      language={language}
      settings={useLive(settings)}
      onChange={changeSettings}
      onReset={() => changeSettings(withoutVersion(DEFAULT_SETTINGS))}
      headwordOf={headwordOf}
      hrefOf={(id) => routeHash('term', id)}
      siteOfInput={siteOfInput}
      keys={keys}
      canChangeKeys={canChangeKeys}
      onChangeKeys={async (id, combination) => {
        const done = await changeKeys(id, combination);
        await readKeys();
        return done;
      }}
      onResetKeys={(id) => void resetKeys(id).then(readKeys)}
      onOpenKeys={() => void openKeySettings()}
      onForgetMet={async () => (await sendMessage('forgetMet', undefined)).ok}
      backup={<BackupPanel language={language} />}
    />
  );
}

function withoutVersion({ version: _version, ...rest }: Settings): Omit<Settings, 'version'> {
  return rest;
}
