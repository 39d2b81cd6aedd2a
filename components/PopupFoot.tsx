import { messagesFor } from '../locales/index.ts';
import { libraryHref, type PopupActs, type Switches } from './popup-model.ts';
import { PopupIcon } from './PopupIcon.tsx';
import { Switch } from './Switch.tsx';

interface Props {
  readonly language: string;
  readonly switches: Switches;
  readonly acts: PopupActs;
}

/** The two switches, for this site and for everywhere, which overrules it; and the ways to library, settings and panel. */
export function PopupFoot({ language, switches, acts }: Props) {
  const t = messagesFor(language).popup;
  const { site, everywhere } = switches;
  return (
    <div class="foot">
      <div class="foot-switches" role="group" aria-label={t.switches.label}>
        <span class="foot-label" aria-hidden="true">
          {t.switches.label}
        </span>
        <Switch
          label={t.switches.site}
          name={t.switches.siteName}
          on={everywhere && site === true}
          disabled={!everywhere || site === null}
          title={site === null ? t.switches.siteUnavailable : t.switches.siteName}
          onSwitch={acts.switchSite}
        />
        <Switch
          label={t.switches.everywhere}
          name={t.switches.everywhereName}
          title={t.switches.everywhereName}
          on={everywhere}
          onSwitch={acts.switchEverywhere}
        />
      </div>
      <nav class="foot-tools" aria-label={t.tools.label}>
        {acts.openPanel !== null && (
          <button
            type="button"
            class="tool"
            aria-label={t.tools.panel}
            title={t.tools.panel}
            onClick={acts.openPanel}
          >
            <PopupIcon name="panel" />
          </button>
        )}
        <Tool href={libraryHref('browse')} name={t.tools.library} icon="library" />
        <Tool href={libraryHref('settings')} name={t.tools.settings} icon="settings" />
      </nav>
    </div>
  );
}

interface ToolProps {
  readonly href: string;
  readonly name: string;
  readonly icon: 'library' | 'settings';
}

function Tool({ href, name, icon }: ToolProps) {
  return (
    <a class="tool" href={href} target="_blank" rel="noreferrer" aria-label={name} title={name}>
      <PopupIcon name={icon} />
    </a>
  );
}
