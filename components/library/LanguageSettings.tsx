import type { Language, LanguageChoice, Settings } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';
import { ChoiceSetting, Section, SwitchSetting } from './setting-controls.tsx';
import type { SettingsPatch } from './SettingsPage.tsx';

interface Props {
  readonly language: Language;
  readonly settings: Settings;
  readonly onChange: (patch: SettingsPatch) => void;
}

const CHOICES: readonly LanguageChoice[] = ['auto', 'zh-CN', 'zh-TW', 'en'];

/** The language of the interface, each named in itself, and the characters of the glosses. */
export function LanguageSettings({ language, settings, onChange }: Props) {
  const t = libraryMessages(language).library.settings;
  return (
    <Section title={t.languageSection}>
      <ChoiceSetting
        name={t.language}
        value={settings.language}
        choices={CHOICES}
        nameOf={(choice) => t.languages[choice]}
        langOf={(choice) => (choice === 'auto' ? undefined : choice)}
        onChoose={(choice) => onChange({ language: choice })}
      />
      <SwitchSetting
        name={t.traditional}
        hint={t.traditionalHint}
        on={settings.traditional}
        onSwitch={(traditional) => onChange({ traditional })}
      />
    </Section>
  );
}
