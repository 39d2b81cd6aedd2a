/** The frame of the library: name and search at the top, the way to every part, the part itself. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';
import { SearchField } from './SearchField.tsx';
import { useShortcut } from './use-shortcut.ts';

/** Parts of the library, by the names of their texts. */
export type NavItem = keyof ReturnType<typeof libraryMessages>['library']['nav'];

interface Props {
  readonly language: Language;
  readonly items: readonly NavItem[];
  /** First step of the address. */
  readonly current: string;
  /** The query whose results are shown, or empty. */
  readonly query: string;
  /** Called with finished text only, never with half-typed pinyin. */
  readonly onSearch: (query: string) => void;
  readonly children: ComponentChildren;
}

export function Shell({ language, items, current, query, onSearch, children }: Props) {
  const t = libraryMessages(language).library;
  const input = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const nav = useRef<HTMLElement>(null);
  // On a narrow window the way to later parts lies beyond the edge.
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    const list = link?.closest('ul');
    if (link && list) list.scrollLeft = link.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
  }, [current, language]);
  useShortcut('/', () => input.current?.select());
  return (
    <div class="library cezhu" lang={language}>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {t.shell.skip}
      </button>
      <header class="library-head">
        <a class="brand" href="#/browse">
          <img src="/icon/96.png" width={32} height={32} alt="" />
          <span class="brand-name">{t.title}</span>
        </a>
        <SearchField language={language} inputRef={input} query={query} onSearch={onSearch} />
      </header>
      <nav ref={nav} class="library-nav" aria-label={t.shell.nav}>
        <ul>
          {items.map((item) => (
            <li>
              <a
                href={`#/${item}`}
                aria-current={item === current ? 'page' : item === partOf(current) ? 'true' : undefined}
              >
                {t.nav[item]}
              </a>
            </li>
          ))}
        </ul>
        <p class="library-promise">{t.shell.promise}</p>
      </nav>
      <main ref={main} class="library-main" tabIndex={-1}>
        {children ?? <p class="waiting">{t.shell.loading}</p>}
      </main>
    </div>
  );
}

/** An entry's page and the search results belong to the glossary. */
function partOf(view: string): NavItem | null {
  return view === 'term' || view === 'search' ? 'browse' : null;
}
