import type { Ref } from 'preact';
import { messagesFor } from '../locales/index.ts';
import { Icon } from './Icon.tsx';
import { ToolButton } from './ToolButton.tsx';

/** What every key reports while an input method is composing, where `isComposing` is not set yet (UI Events, 229). */
const COMPOSING_KEY = 229;

interface Props {
  readonly language: string;
  readonly inputRef: Ref<HTMLInputElement>;
  /** Id of the list below, if there is one. */
  readonly list: string | null;
  /** Id of the option that Enter would open. */
  readonly active: string | null;
  /** True while there is something to clear. */
  readonly filled: boolean;
  readonly onClear: () => void;
  /** Called with finished text only: never with half-typed pinyin of an input method. */
  readonly onQuery: (query: string) => void;
  /** Called with keys that are not part of a composition. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/**
 * The search field. It keeps its own text: writing it back while an input method composes would end the composition.
 */
export function SearchBox({ language, inputRef, list, active, filled, onClear, onQuery, onKey }: Props) {
  const t = messagesFor(language).popup.search;
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        aria-label={t.label}
        aria-autocomplete="list"
        aria-expanded={list !== null}
        aria-controls={list ?? undefined}
        aria-activedescendant={active ?? undefined}
        placeholder={t.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={(event) => {
          if (!event.isComposing) onQuery(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!event.isComposing && event.keyCode !== COMPOSING_KEY) onKey(event);
        }}
      />
      {filled && <ToolButton icon="close" name={t.clear} onPress={onClear} />}
    </div>
  );
}
