import { useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { combinationOf } from './key-combination.ts';
import { Section } from './setting-controls.tsx';

interface Command {
  readonly id: string;
  /** In the browser's language; used where we have no name in the reader's. */
  readonly description: string;
  /** As the browser writes it, Alt+Shift+J; empty where none is set. */
  readonly keys: string;
}

export interface KeySettingsProps {
  readonly language: Language;
  readonly keys: readonly Command[];
  /** False where only the browser's own page changes them. */
  readonly canChangeKeys: boolean;
  /** False where the browser refuses the keys. */
  readonly onChangeKeys: (id: string, keys: string) => Promise<boolean>;
  readonly onResetKeys: (id: string) => void;
  readonly onOpenKeys: () => void;
}

/** The keyboard commands, changed here where the browser allows it. */
export function KeySettings(props: KeySettingsProps) {
  const { language, keys, canChangeKeys, onOpenKeys } = props;
  const t = libraryMessages(language).library.settings;
  const [refused, setRefused] = useState('');
  return (
    <Section title={t.keys} {...(!canChangeKeys && { hint: t.keysHint })}>
      <ul class="removable" aria-label={t.keys}>
        {keys.map((command) => (
          <Row key={command.id} {...props} command={command} onRefused={setRefused} />
        ))}
      </ul>
      <p class="setting keys-end">
        <span class="problem" role="alert">
          {refused !== '' && fill(t.keysRefused, { keys: refused })}
        </span>
        <button type="button" class="text-button" onClick={onOpenKeys}>
          {t.keysOpen}
        </button>
      </p>
    </Section>
  );
}

interface RowProps extends KeySettingsProps {
  readonly command: Command;
  /** Called with keys the browser refuses, and with '' when a new attempt begins. */
  readonly onRefused: (keys: string) => void;
}

function Row({ language, command, canChangeKeys, onChangeKeys, onResetKeys, onRefused }: RowProps) {
  const t = libraryMessages(language).library.settings;
  const [asking, setAsking] = useState(false);
  const { id, description, keys } = command;
  const name = Object.hasOwn(t.commands, id) ? t.commands[id as keyof typeof t.commands] : description;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!asking || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setAsking(false);
    const combination = combinationOf(event);
    if (combination === null) return;
    setAsking(false);
    void onChangeKeys(id, combination).then((done) => onRefused(done ? '' : combination));
  };
  const shown = keys === '' ? <span class="hint">{t.keysUnset}</span> : <Keys keys={keys} />;
  return (
    <li class="setting">
      <span class="setting-text">{name}</span>
      {!canChangeKeys ? (
        shown
      ) : (
        <>
          <button
            type="button"
            class="keys-button"
            data-keys={asking ? '' : undefined}
            onClick={() => {
              onRefused('');
              setAsking(true);
            }}
            onBlur={() => setAsking(false)}
            onKeyDown={onKeyDown}
          >
            <span class="spoken">{fill(t.keysChange, { name })} </span>
            {asking ? t.keysPress : shown}
          </button>
          <button type="button" class="text-button" onClick={() => onResetKeys(id)}>
            {t.keysReset}
          </button>
        </>
      )}
    </li>
  );
}

function Keys({ keys }: { readonly keys: string }) {
  return (
    <span class="keys">
      {keys.split('+').map((key) => (
        <kbd>{key}</kbd>
      ))}
    </span>
  );
}
