import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { workbenchMessages } from '../../locales/workbench.ts';

interface Props {
  readonly language: Language;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  readonly children?: ComponentChildren;
}

const TYPES = '.txt,.md,.markdown,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf';

/** Takes a file, chosen or dropped. */
export function FileDrop({ language, busy, onFile, children }: Props) {
  const t = workbenchMessages(language).files;
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'wb-drop over' : 'wb-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file && !busy) onFile(file);
      }}
    >
      {children}
      <div class="file-line">
        <label class="pill file-button">
          {t.choose}
          <input
            type="file"
            class="spoken"
            accept={TYPES}
            disabled={busy}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onFile(file);
              currentTarget.value = '';
            }}
          />
        </label>
        <span class="hint">{t.drop}</span>
      </div>
    </div>
  );
}
