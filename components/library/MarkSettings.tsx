import type { Language, Settings } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { MarkPreview } from './MarkPreview.tsx';
import { ChoiceSetting, Section, SliderSetting, SwitchSetting } from './setting-controls.tsx';
import type { SettingsPatch } from './SettingsPage.tsx';

interface Props {
  readonly language: Language;
  readonly settings: Settings;
  readonly onChange: (patch: SettingsPatch) => void;
}

/** In the order of core/settings.ts, of which components see types only. */
const STYLES: readonly Settings['style'][] = ['dotted', 'solid', 'background'];
const MODES: readonly Settings['mode'][] = ['every', 'first'];

/** How terms are marked on pages, with a sample that follows every choice. */
export function MarkSettings({ language, settings, onChange }: Props) {
  const t = libraryMessages(language).library.settings;
  const seconds = new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(
    settings.openDelay / 1000,
  );
  return (
    <Section title={t.marking}>
      <SwitchSetting
        name={t.enabled}
        hint={t.enabledHint}
        on={settings.enabled}
        onSwitch={(enabled) => onChange({ enabled })}
      />
      <MarkPreview language={language} settings={settings} />
      <ChoiceSetting
        name={t.style}
        value={settings.style}
        choices={STYLES}
        nameOf={(style) => t.styles[style]}
        onChoose={(style) => onChange({ style })}
      />
      <ChoiceSetting
        name={t.mode}
        value={settings.mode}
        choices={MODES}
        nameOf={(mode) => t.modes[mode]}
        onChoose={(mode) => onChange({ mode })}
      />
      <SliderSetting
        name={t.openDelay}
        value={settings.openDelay}
        range={[100, 1000]}
        step={50}
        says={fill(t.openDelayValue, { seconds })}
        onChange={(openDelay) => onChange({ openDelay })}
      />
      <SwitchSetting name={t.badge} on={settings.badge} onSwitch={(badge) => onChange({ badge })} />
    </Section>
  );
}
