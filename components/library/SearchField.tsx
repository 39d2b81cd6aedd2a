import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';
import { Icon } from '../Icon.tsx';
import { ToolButton } from '../ToolButton.tsx';

/** What every key reports while an input method is composing, where `isComposing` is not set yet (UI Events, 229). */
const COMPOSING_KEY = 229;

interface Props {
  readonly language: Language;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** What is searched for; the field takes it over while the reader is not typing in it. */
  readonly query: string;
  /** Called with finished text only, never with half-typed pinyin. */
  readonly onSearch: (query: string) => void;
}

/** The search field. It keeps its own text: writing it back while an input method composes would end the composition. */
export function SearchField({ language, inputRef, query, onSearch }: Props) {
  const t = libraryMessages(language).library.search;
  const [filled, setFilled] = useState(query !== '');
  useEffect(() => {
    const input = inputRef.current;
    if (input === null || (document.activeElement === input && query !== '')) return;
    input.value = query;
    setFilled(query !== '');
  }, [query]);

  const search = (text: string) => {
    setFilled(text !== '');
    onSearch(text);
  };
  const clear = () => {
    if (inputRef.current !== null) inputRef.current.value = '';
    inputRef.current?.focus();
    search('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === COMPOSING_KEY) return;
    if (event.key === 'Escape' && filled) clear();
    else if (event.key === 'ArrowDown') firstRow()?.focus();
    else if (event.key === 'Enter') firstRow()?.click();
    else return;
    event.preventDefault();
  };

  return (
    <div class="library-search" role="search">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="text"
        role="searchbox"
        aria-label={t.label}
        aria-keyshortcuts="/"
        placeholder={t.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={(event) => {
          if (!event.isComposing) search(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {filled ? <ToolButton icon="close" name={t.clear} onPress={clear} /> : <kbd aria-hidden="true">/</kbd>}
    </div>
  );
}

/** The row of the list below that Tab would come to. */
function firstRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main [data-row-focus][tabindex="0"]');
}
