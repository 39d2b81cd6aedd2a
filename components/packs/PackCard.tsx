import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { PackDetails } from './PackDetails.tsx';
import type { PackAction, PackItem } from './pack-item.ts';
import { refusalText } from './pack-texts.ts';

interface Props {
  readonly pack: PackItem;
  /** From 0; the first wins over all others. */
  readonly place: number;
  readonly last: boolean;
  readonly language: Language;
  readonly onEnable: (enabled: boolean) => void;
  readonly onMove: (to: number) => void;
  readonly onAction: (action: PackAction) => void;
}

/** One installed pack: what it is, its switch, its place in the order, and the rest on request. */
export function PackCard({ pack, place, last, language, onEnable, onMove, onAction }: Props) {
  const t = packMessages(language).packs;
  const { title } = pack;
  const failure = pack.subscription?.failure ?? null;
  return (
    <li class={pack.enabled ? 'pack' : 'pack off'}>
      <div class="pack-order">
        <MoveButton
          name={fill(t.up, { title })}
          path="M4 10l4-4 4 4"
          disabled={place === 0}
          onPress={() => onMove(place - 1)}
        />
        <span class="pack-place">{place + 1}</span>
        <MoveButton
          name={fill(t.down, { title })}
          path="M4 6l4 4 4-4"
          disabled={last}
          onPress={() => onMove(place + 1)}
        />
      </div>
      <div class="pack-main">
        <h2 lang="zh-CN">{title}</h2>
        <p class="pack-meta">
          <span>{fill(t.byline, { publisher: pack.publisher, version: pack.version })}</span>
          <span>{fillCount(t.entries, pack.entries, language)}</span>
          <span>
            {pack.subscription
              ? fill(t.origin.subscribed, { host: pack.subscription.host })
              : t.origin[pack.origin]}
          </span>
        </p>
        {pack.capped && <p class="pack-note">{t.capped}</p>}
        {failure && <p class="pack-note">{refusalText(failure, language)}</p>}
      </div>
      <button
        type="button"
        class="pack-switch"
        role="switch"
        aria-checked={pack.enabled}
        aria-label={fill(t.enabled, { title })}
        onClick={() => onEnable(!pack.enabled)}
      >
        <span class="track" />
      </button>
      <PackDetails pack={pack} language={language} onAction={onAction} />
    </li>
  );
}

interface MoveProps {
  readonly name: string;
  readonly path: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

function MoveButton({ name, path, disabled, onPress }: MoveProps) {
  return (
    <button type="button" class="tool" aria-label={name} title={name} disabled={disabled} onClick={onPress}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
