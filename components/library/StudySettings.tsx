import type { Language, Settings } from '../../core/settings.ts';
import type { Kind } from '../../core/study/question.ts';
import { libraryMessages } from '../../locales/library.ts';
import { studyMessages } from '../../locales/study.ts';
import { NumberSetting, Section } from './setting-controls.tsx';
import type { SettingsPatch } from './SettingsPage.tsx';

interface Props {
  readonly language: Language;
  readonly settings: Settings;
  readonly onChange: (patch: SettingsPatch) => void;
}

const KINDS: readonly Kind[] = ['meaning', 'cloze', 'term'];

/** How much a day, and which questions. Without a question there would be nothing to revise: the last stays. */
export function StudySettings({ language, settings, onChange }: Props) {
  const t = libraryMessages(language).library.settings;
  const { dailyGoal, newCards, cardKinds } = settings;
  const switchKind = (kind: Kind, on: boolean) =>
    onChange({ cardKinds: KINDS.filter((other) => (other === kind ? on : cardKinds.includes(other))) });
  return (
    <Section title={t.study}>
      <NumberSetting
        name={t.dailyGoal}
        unit={t.dailyGoalUnit}
        value={dailyGoal}
        range={[1, 500]}
        onChange={(value) => onChange({ dailyGoal: value })}
      />
      <NumberSetting
        name={t.newCards}
        unit={t.dailyGoalUnit}
        value={newCards}
        range={[0, 200]}
        onChange={(value) => onChange({ newCards: value })}
      />
      <fieldset class="setting choice-setting">
        <legend>{t.kinds}</legend>
        <div class="segments">
          {KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={cardKinds.includes(kind)}
                disabled={cardKinds.length === 1 && cardKinds.includes(kind)}
                onChange={(event) => switchKind(kind, event.currentTarget.checked)}
              />
              <span>{studyMessages(language).study.kinds[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </Section>
  );
}
