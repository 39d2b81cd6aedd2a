import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { Dialog } from './Dialog.tsx';
import { MissingPacks, type MissingPack } from './MissingPacks.tsx';
import { PackCard } from './PackCard.tsx';
import type { PackAction, PackItem } from './pack-item.ts';

export interface PacksPageProps {
  readonly language: Language;
  /** The one that wins first; null while they are read. */
  readonly packs: readonly PackItem[] | null;
  /** Installed once, and gone with the database. */
  readonly missing: readonly MissingPack[];
  /** The database cannot be opened. */
  readonly memory: boolean;
  readonly checking: boolean;
  /** What was done last, for the eye and the screen reader. */
  readonly said: readonly string[];
  readonly adding: ComponentChildren;
  readonly onEnable: (id: string, enabled: boolean) => void;
  readonly onMove: (id: string, to: number) => void;
  readonly onAction: (id: string, action: PackAction) => void;
  readonly onForget: (id: string) => void;
  readonly onCheckAll: () => void;
}

/** All installed packs in the order in which they win, and the way to more. */
export function PacksPage(props: PacksPageProps) {
  const { language, packs, said, adding, onEnable, onMove, onAction } = props;
  const t = packMessages(language).packs;
  const [removing, setRemoving] = useState<PackItem | null>(null);
  const act = (pack: PackItem, action: PackAction) =>
    action === 'remove' ? setRemoving(pack) : onAction(pack.id, action);
  return (
    <div class="packs">
      <div class="view-head">
        <h1>{t.heading}</h1>
        {packs !== null && <p class="view-count">{fillCount(t.count, packs.length, language)}</p>}
        <div class="list-tools">
          <button type="button" class="pill" disabled={props.checking} onClick={props.onCheckAll}>
            {props.checking ? t.checking : t.checkAll}
          </button>
        </div>
      </div>
      <p class="view-hint">{props.memory ? t.memory : t.hint}</p>
      <div class="packs-said" role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <MissingPacks language={language} packs={props.missing} onForget={props.onForget} />
      <ol class="pack-list">
        {packs?.map((pack, place) => (
          <PackCard
            key={pack.id}
            pack={pack}
            place={place}
            last={place === packs.length - 1}
            language={language}
            onEnable={(enabled) => onEnable(pack.id, enabled)}
            onMove={(to) => onMove(pack.id, to)}
            onAction={(action) => act(pack, action)}
          />
        ))}
      </ol>
      {!props.memory && adding}
      {removing && (
        <Dialog
          title={fill(t.removeTitle, { title: removing.title })}
          yes={t.remove}
          no={t.cancel}
          onAnswer={(yes) => {
            setRemoving(null);
            if (yes) onAction(removing.id, 'remove');
          }}
        >
          <p>{t.removeText}</p>
        </Dialog>
      )}
    </div>
  );
}
