/** Backup to a file, and back: what a file would change is told in words before anything is changed. */
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { BackupProblem } from '../../core/study/backup.ts';
import type { RestorePlan } from '../../core/study/restore-plan.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import { planLines } from './plan-lines.ts';

export type RestoreState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly problem: BackupProblem }
  | { readonly kind: 'planned'; readonly plan: RestorePlan; readonly savedOn: string }
  /** Restored, except for packs that are to be fetched from these addresses. */
  | { readonly kind: 'restored'; readonly addresses: readonly string[] };

interface Props {
  readonly language: string;
  readonly state: RestoreState;
  /** What became of the last act, or empty. */
  readonly notice: string;
  readonly openRef: Ref<HTMLInputElement>;
  /** Where a pack's address is opened. */
  readonly hrefOf: (address: string) => string;
  readonly onSave: () => void;
  readonly onOpen: (file: File) => void;
  readonly onApply: (withSettings: boolean) => void;
  readonly onCancel: () => void;
}

export function BackupView(props: Props) {
  const { language, state, notice, openRef, hrefOf, onSave, onOpen, onApply, onCancel } = props;
  const t = studyMessages(language).backup;
  return (
    <div class="backup">
      <p class="hint">{t.hint}</p>
      <div class="backup-acts">
        <button type="button" class="pill" onClick={onSave}>
          {t.save}
        </button>
        <label class="pill">
          <input
            ref={openRef}
            type="file"
            class="spoken"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) onOpen(file);
            }}
          />
          {t.open}
        </label>
      </div>
      <p class="study-notice" role="status">
        {notice}
      </p>
      {state.kind === 'refused' && <Refusal language={language} problem={state.problem} />}
      {state.kind === 'restored' && state.addresses.length > 0 && (
        <div class="backup-plan">
          <p>{t.fetch}</p>
          <ul>
            {state.addresses.map((address) => (
              <li>
                <a href={hrefOf(address)}>{address}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {state.kind === 'planned' && (
        <Plan
          language={language}
          plan={state.plan}
          savedOn={state.savedOn}
          onApply={onApply}
          onCancel={onCancel}
        />
      )}
    </div>
  );
}

/** A file may have thousands of mistakes of one kind. */
const MOST_PROBLEMS = 8;

function Refusal({ language, problem }: { readonly language: string; readonly problem: BackupProblem }) {
  const t = studyMessages(language).backup.problems;
  if (problem.kind === 'newer')
    return (
      <p class="backup-refusal" role="alert">
        {fill(t.newer, { version: problem.version })}
      </p>
    );
  if (problem.kind !== 'invalid')
    return (
      <p class="backup-refusal" role="alert">
        {t[problem.kind]}
      </p>
    );
  const more = problem.problems.length - MOST_PROBLEMS;
  return (
    <div class="backup-refusal" role="alert">
      <p>{t.invalid}</p>
      <ul lang="en">
        {problem.problems.slice(0, MOST_PROBLEMS).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {more > 0 && <p>{fillCount(t.more, more, language)}</p>}
    </div>
  );
}

interface PlanProps {
  readonly language: string;
  readonly plan: RestorePlan;
  readonly savedOn: string;
  readonly onApply: (withSettings: boolean) => void;
  readonly onCancel: () => void;
}

function Plan({ language, plan, savedOn, onApply, onCancel }: PlanProps) {
  const t = studyMessages(language).backup;
  const [withSettings, setWithSettings] = useState(true);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const lines = planLines(plan, language);
  const changed = plan.changedSettings.length;
  return (
    <div class="backup-plan" role="group" aria-label={t.open}>
      <p>{fill(t.preview, { date: date.format(new Date(savedOn)) })}</p>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {changed > 0 && (
        <label>
          <input
            type="checkbox"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.currentTarget.checked)}
          />
          {fill(t.withSettings, { count: changed })}
        </label>
      )}
      <p class="hint">{t.never}</p>
      <div class="backup-acts">
        <button type="button" class="pill on" onClick={() => onApply(withSettings && changed > 0)}>
          {t.apply}
        </button>
        <button type="button" class="pill" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </div>
  );
}
