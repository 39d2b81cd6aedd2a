import type { Language } from '../../core/settings.ts';
import { fillCount } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { memo } from './memo.ts';
import type { ShownItem } from './model.ts';

interface Props {
  readonly shown: ShownItem;
  readonly language: Language;
  readonly isLit: boolean;
  readonly isOpen: boolean;
  readonly onLit: (key: number | null) => void;
  readonly onOpen: (key: number) => void;
}

/** An entry in one line and a half; pressing it opens what can be done with it. */
export const ItemRow = memo(function ItemRow({ shown, language, isLit, isOpen, onLit, onOpen }: Props) {
  const t = workbenchMessages(language).item;
  const { item, gloss, findings } = shown;
  const worst = findings.find(({ severity }) => severity !== 'info');
  const state = `${isLit ? ' lit' : ''}${item.rejected ? ' rejected' : ''}${isOpen ? ' open' : ''}`;
  return (
    <button
      type="button"
      class={`wb-row${state}`}
      aria-expanded={isOpen}
      data-row={item.key}
      onPointerEnter={() => onLit(item.key)}
      onPointerLeave={() => onLit(null)}
      onFocus={() => onLit(item.key)}
      onClick={() => onOpen(item.key)}
    >
      <span class="wb-number">{item.number ?? '–'}</span>
      <span class="wb-head" lang="zh-CN">
        {item.headword}
      </span>
      <span class="wb-badges">
        {item.rejected && <span class="wb-badge">{t.rejected}</span>}
        {item.corrections.length > 0 && <span class="wb-badge">{t.corrected}</span>}
        {findings.length > 0 && (
          <span class={worst ? 'wb-badge warn' : 'wb-badge'}>
            {fillCount(t.findings, findings.length, language)}
          </span>
        )}
      </span>
      <span class="wb-gloss" lang="zh-CN">
        {gloss}
      </span>
    </button>
  );
});
