import { useContext } from 'preact/hooks';
import type { Entry } from '../core/entry.ts';
import { cardMessages } from '../locales/card.ts';
import { fill } from '../locales/fill.ts';
import { CardMenu, type MenuItem } from './CardMenu.tsx';
import { ToolButton } from './ToolButton.tsx';
import { Written } from './written.ts';

/** A headword longer than this is set smaller: the longest has 38 characters. */
const LONG_HEADWORD = 12;

/** What a card on a page can do besides showing: a view of the popup has none of it. */
export interface Floating {
  readonly pinned: boolean;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  /** The headword that “back” leads to, where the reader came from another entry. */
  readonly back?: { readonly headword: string; readonly onBack: () => void } | undefined;
  /** Not given until it is known whether the term is saved. */
  readonly save?: { readonly saved: boolean; readonly onSave: (saved: boolean) => void } | undefined;
  readonly menu?: readonly MenuItem[] | undefined;
}

interface Props {
  readonly entry: Entry;
  /** The headword as it was printed, where it is shown in other characters. */
  readonly printed?: string | undefined;
  readonly nameId: string;
  readonly language: string;
  readonly floating?: Floating | undefined;
}

/** Headword and reading, and the tools beside them. */
export function CardHead({ entry, printed, nameId, language, floating }: Props) {
  const t = cardMessages(language).card;
  const { back, save, menu } = floating ?? {};
  return (
    <div class="card-head">
      {back && (
        <ToolButton icon="back" name={fill(t.back, { headword: back.headword })} onPress={back.onBack} />
      )}
      <div class="card-names">
        <Names entry={entry} printed={printed} id={nameId} />
      </div>
      {floating && (
        <div class="card-tools" role="group" aria-label={t.tools}>
          {save && (
            <ToolButton
              icon="save"
              name={t.save}
              pressed={save.saved}
              onPress={() => save.onSave(!save.saved)}
            />
          )}
          <ToolButton
            icon="pin"
            name={floating.pinned ? t.unpin : t.pin}
            pressed={floating.pinned}
            onPress={() => floating.onPin(!floating.pinned)}
          />
          {menu && <CardMenu name={t.more} items={menu} />}
          <ToolButton icon="close" name={t.close} onPress={floating.onClose} />
        </div>
      )}
    </div>
  );
}

interface NamesProps {
  readonly entry: Entry;
  readonly printed: string | undefined;
  readonly id: string;
}

function Names({ entry, printed, id }: NamesProps) {
  const lang = useContext(Written);
  return (
    <>
      <dfn id={id} class={entry.headword.length > LONG_HEADWORD ? 'headword long' : 'headword'} lang={lang}>
        {entry.headword}
      </dfn>
      {entry.pinyin !== '' && entry.pinyin !== entry.headword && (
        <span class="pinyin" lang="zh-Latn-pinyin">
          {entry.pinyin}
        </span>
      )}
      {printed !== undefined && printed !== entry.headword && (
        <p class="printed" lang="zh-CN">
          {printed}
        </p>
      )}
      {entry.english !== undefined && (
        <p class="english" lang="en">
          {entry.english}
        </p>
      )}
    </>
  );
}
