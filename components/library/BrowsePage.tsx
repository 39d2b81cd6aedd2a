import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SearchRow } from '../../core/search/search.ts';
import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { EntryList, type ListedEntry } from '../EntryList.tsx';
import { Icon } from '../Icon.tsx';
import { StateNotice } from '../StateNotice.tsx';
import { Facet, type FacetOption } from './Facet.tsx';
import { Initials } from './Initials.tsx';

export interface FacetGroup {
  readonly dimension: string;
  readonly title: string;
  readonly options: readonly FacetOption[];
}

interface Link {
  readonly name: string;
  readonly href: string;
}

export interface BrowsePageProps {
  readonly language: Language;
  readonly state: 'loading' | 'error' | 'ready';
  readonly entries: readonly ListedEntry[];
  readonly facets: readonly FacetGroup[];
  /** What is chosen, and the address without it. */
  readonly chosen: readonly Link[];
  readonly clearHref: string;
  readonly sorts: readonly (Link & { readonly isChosen: boolean })[];
  readonly hrefOf: (id: string) => string;
  readonly metaOf: (row: SearchRow) => readonly string[];
  readonly groupOf?: ((row: SearchRow) => string) | undefined;
  readonly write: (gloss: string) => string;
  /** Id of the entry at which the keyboard begins. */
  readonly initial: string | null;
  readonly onRetry: () => void;
  /** What can be done with the list as a whole. */
  readonly tools: ComponentChildren;
}

export function BrowsePage(props: BrowsePageProps) {
  const { language, state, entries, facets, chosen, tools } = props;
  const t = libraryMessages(language).library.browse;
  const [open, setOpen] = useState(false);
  const initials = facets.find(({ dimension }) => dimension === 'initial')?.options ?? [];
  return (
    <div class="browse">
      <div class="view-head">
        <h1>{t.heading}</h1>
        <p class="view-count" role="status">
          {state === 'ready' && fillCount(t.count, entries.length, language)}
        </p>
        {state === 'ready' && entries.length > 0 && tools}
      </div>
      <Initials options={initials} language={language} />
      <button
        type="button"
        class="filter-button"
        aria-expanded={open}
        aria-controls="filters"
        onClick={() => setOpen(!open)}
      >
        <Icon name="open" />
        {t.filters}
        {chosen.length > 0 && <span class="badge">{chosen.length}</span>}
      </button>
      <div class={open ? 'filters open' : 'filters'} id="filters" role="region" aria-label={t.filters}>
        {facets.map(
          ({ dimension, title, options }) =>
            state === 'ready' &&
            dimension !== 'initial' && (
              <Facet key={dimension} title={title} options={options} language={language} />
            ),
        )}
      </div>
      <div class="browse-list">
        <Bar {...props} />
        <Listed {...props} />
      </div>
    </div>
  );
}

function Bar({ language, chosen, clearHref, sorts }: BrowsePageProps) {
  const t = libraryMessages(language).library.browse;
  return (
    <div class="list-bar">
      <ul class="chosen" aria-label={t.active}>
        {chosen.map(({ name, href }) => (
          <li key={name}>
            <a href={href} aria-label={fill(t.remove, { name })}>
              {name}
              <Icon name="close" />
            </a>
          </li>
        ))}
        {chosen.length > 1 && (
          <li>
            <a class="clear" href={clearHref}>
              {t.clear}
            </a>
          </li>
        )}
      </ul>
      <label class="sort">
        <span>{t.sort}</span>
        <select
          value={sorts.find(({ isChosen }) => isChosen)?.href}
          onChange={(event) => location.assign(event.currentTarget.value)}
        >
          {sorts.map(({ name, href }) => (
            <option key={href} value={href}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Listed(props: BrowsePageProps) {
  const { language, state, entries, onRetry } = props;
  const t = libraryMessages(language).library;
  if (state === 'loading') return <p class="waiting">{t.states.loading}</p>;
  if (state === 'error') {
    const { errorTitle, errorHint, retry } = t.states;
    return <StateNotice title={errorTitle} hint={errorHint} action={{ name: retry, onPress: onRetry }} />;
  }
  if (entries.length === 0) return <StateNotice title={t.browse.none} hint={t.browse.noneHint} />;
  return <EntryList {...props} label={t.browse.list} />;
}
