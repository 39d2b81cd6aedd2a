import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { workbenchMessages } from '../../locales/workbench.ts';

interface Props {
  readonly language: Language;
  readonly onJoin: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Nothing is joined without saying why. */
export function ReasonForm({ language, onJoin, onCancel }: Props) {
  const t = workbenchMessages(language).item;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="wb-ask"
      onSubmit={(event) => {
        event.preventDefault();
        onJoin(field.current?.value ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <label class="wb-field">
        <span>{t.reason}</span>
        <input ref={field} type="text" lang="zh-CN" placeholder={t.reasonHint} autocomplete="off" />
      </label>
      <div class="wb-line-actions end">
        <button type="button" class="pill" onClick={onCancel}>
          {t.cancel}
        </button>
        <button type="submit" class="pill on">
          {t.join}
        </button>
      </div>
    </form>
  );
}
