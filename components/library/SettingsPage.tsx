/** Every setting on one page. Each change holds at once; what takes something away can be undone. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language, Settings } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';
import { fill } from '../../locales/fill.ts';
import { ForgetMet } from './ForgetMet.tsx';
import { KeySettings, type KeySettingsProps } from './KeySettings.tsx';
import { LanguageSettings } from './LanguageSettings.tsx';
import { MarkSettings } from './MarkSettings.tsx';
import { RemovableList } from './RemovableList.tsx';
import { Section, SwitchSetting } from './setting-controls.tsx';
import { SiteSettings } from './SiteSettings.tsx';
import { StudySettings } from './StudySettings.tsx';
import { UndoBar } from './UndoBar.tsx';

export type SettingsPatch = Partial<Omit<Settings, 'version'>>;

export interface SettingsPageProps extends Omit<KeySettingsProps, 'language'> {
  readonly language: Language;
  readonly settings: Settings;
  readonly onChange: (patch: SettingsPatch) => void;
  readonly onReset: () => void;
  readonly headwordOf: (id: string) => string;
  readonly hrefOf: (id: string) => string;
  /** Host name for an address or a name; null for what is neither. */
  readonly siteOfInput: (typed: string) => string | null;
  /** Forgets where terms were met; false where that could not be done. */
  readonly onForgetMet: () => Promise<boolean>;
  /** Backup and restore. */
  readonly backup: ComponentChildren;
}

/** What was done, and how it was before. */
interface Undoable {
  readonly text: string;
  readonly before: SettingsPatch;
}

export function SettingsPage(props: SettingsPageProps) {
  const { language, settings, onChange, headwordOf, hrefOf, backup } = props;
  const t = libraryMessages(language).library.settings;
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const { version: _version, ...all } = settings;
  const change = (patch: SettingsPatch, text: string, before: SettingsPatch) => {
    onChange(patch);
    setUndoable({ text, before });
  };
  return (
    <div class="settings">
      <div class="view-head">
        <h1>{t.heading}</h1>
        <p class="view-count">{t.intro}</p>
      </div>
      <MarkSettings language={language} settings={settings} onChange={onChange} />
      <Section title={t.sites} hint={t.sitesHint}>
        <SiteSettings
          language={language}
          sites={settings.disabledSites}
          siteOfInput={props.siteOfInput}
          onAdd={(site) => onChange({ disabledSites: [...settings.disabledSites, site] })}
          onRemove={(site) =>
            change(
              { disabledSites: settings.disabledSites.filter((other) => other !== site) },
              fill(t.siteRemoved, { site }),
              { disabledSites: settings.disabledSites },
            )
          }
        />
      </Section>
      <Section title={t.hidden}>
        <RemovableList
          items={settings.hidden.map((id) => ({ id, name: headwordOf(id), href: hrefOf(id) }))}
          label={t.hidden}
          none={t.hiddenNone}
          action={t.restore}
          onRemove={({ id, name }) =>
            change(
              { hidden: settings.hidden.filter((other) => other !== id) },
              fill(t.unhidden, { headword: name }),
              { hidden: settings.hidden },
            )
          }
        />
      </Section>
      <LanguageSettings language={language} settings={settings} onChange={onChange} />
      <Section title={t.privacy} hint={t.privacyHint}>
        <SwitchSetting
          name={t.keepSentence}
          hint={t.keepSentenceHint}
          on={settings.keepSentence}
          onSwitch={(keepSentence) => onChange({ keepSentence })}
        />
        <SwitchSetting
          name={t.keepMet}
          hint={t.keepMetHint}
          on={settings.keepMet}
          onSwitch={(keepMet) => onChange({ keepMet })}
        />
        <ForgetMet language={language} onForget={props.onForgetMet} />
        <div class="setting">
          <span class="setting-text">
            <span>{t.mineSites}</span>
            <span class="hint">{t.mineSitesHint}</span>
          </span>
          <a class="text-button" href="#/mine">
            {t.mineSitesLink}
          </a>
        </div>
      </Section>
      <StudySettings language={language} settings={settings} onChange={onChange} />
      <KeySettings {...props} />
      <Section title={t.backup}>
        <div class="setting">{backup}</div>
      </Section>
      <div class="settings-end">
        <button
          type="button"
          class="text-button"
          onClick={() => {
            props.onReset();
            setUndoable({ text: t.resetDone, before: all });
          }}
        >
          {t.reset}
        </button>
        <span class="hint">{t.sitesLost}</span>
      </div>
      <UndoBar
        text={undoable?.text ?? null}
        name={t.undo}
        onUndo={() => {
          if (undoable !== null) onChange(undoable.before);
          setUndoable(null);
        }}
      />
    </div>
  );
}
