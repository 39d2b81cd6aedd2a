import { messagesFor } from '../locales/index.ts';
import type { Switches } from './popup-model.ts';
import { Switch } from './Switch.tsx';

interface Props {
  readonly language: string;
  readonly switches: Switches;
  readonly onSwitchSite: (on: boolean) => void;
  readonly onSwitchEverywhere: (on: boolean) => void;
}

/** The two switches: for this site, and for everywhere, which overrules it. */
export function PopupFoot({ language, switches, onSwitchSite, onSwitchEverywhere }: Props) {
  const t = messagesFor(language).popup.switches;
  const { site, everywhere } = switches;
  return (
    <div class="foot">
      <Switch
        label={t.site}
        on={everywhere && site === true}
        disabled={!everywhere || site === null}
        title={site === null ? t.siteUnavailable : undefined}
        onSwitch={onSwitchSite}
      />
      <Switch label={t.everywhere} on={everywhere} onSwitch={onSwitchEverywhere} />
    </div>
  );
}
