import { useId, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { RemovableList } from './RemovableList.tsx';

interface Props {
  readonly language: Language;
  /** Host names. */
  readonly sites: readonly string[];
  readonly siteOfInput: (typed: string) => string | null;
  readonly onAdd: (site: string) => void;
  readonly onRemove: (site: string) => void;
}

/** Sites on which nothing is marked: named here or switched off in the popup. */
export function SiteSettings({ language, sites, siteOfInput, onAdd, onRemove }: Props) {
  const t = libraryMessages(language).library.settings;
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const id = useId();
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = input.current?.value ?? '';
    if (typed.trim() === '') return;
    const site = siteOfInput(typed);
    if (site === null) setProblem(fill(t.siteInvalid, { site: typed }));
    else if (sites.includes(site)) setProblem(fill(t.siteKnown, { site }));
    else {
      onAdd(site);
      setProblem('');
      if (input.current !== null) input.current.value = '';
    }
  };
  return (
    <>
      <form class="setting site-form" onSubmit={add}>
        <input
          ref={input}
          type="text"
          inputMode="url"
          aria-label={t.siteName}
          aria-describedby={id}
          aria-invalid={problem !== ''}
          placeholder="www.example.com"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
        <button type="submit" class="pill">
          {t.siteAdd}
        </button>
        <span id={id} class="problem" role="alert">
          {problem}
        </span>
      </form>
      <RemovableList
        items={sites.map((site) => ({ id: site, name: site }))}
        label={t.sites}
        none={t.sitesNone}
        action={t.restore}
        onRemove={({ id: site }) => onRemove(site)}
      />
    </>
  );
}
