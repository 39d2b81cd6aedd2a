/** An entry in full: what it means where and when, where that is written, how it is recognised, what belongs to it. */
import { useContext, useState } from 'preact/hooks';
import type { Entry } from '../../core/entry.ts';
import type { SearchRow } from '../../core/search/search.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import type { TermLinks } from '../GlossText.tsx';
import { Icon } from '../Icon.tsx';
import { Met, type Meeting } from './Met.tsx';
import { Recognition } from './Recognition.tsx';
import { RelatedTerms } from './RelatedTerms.tsx';
import { SenseTimeline } from './SenseTimeline.tsx';
import { Written } from '../written.ts';
import { TermActions } from './TermActions.tsx';

interface Link {
  readonly href: string;
  readonly name: string;
}

export interface TermPageProps {
  readonly language: Language;
  /** Known before the entry is. */
  readonly headword: string;
  /** As printed; null while it is read. */
  readonly entry: Entry | null;
  /** In the characters the reader wants. */
  readonly written: Entry | null;
  readonly pack: { readonly title: string; readonly publisher: string } | null;
  readonly isWithdrawn: boolean;
  readonly theme: string | null;
  readonly themeHref: string;
  /** Names of regions by code, as far as they are known. */
  readonly regionNames: Readonly<Record<string, string>>;
  readonly previous: Link | null;
  readonly next: Link | null;
  /** Null while it is read. */
  readonly related: {
    readonly explains: readonly SearchRow[];
    readonly explainedBy: readonly SearchRow[];
    readonly sameTheme: readonly SearchRow[];
    readonly themeSize: number;
  } | null;
  /** Null where it is not kept. */
  readonly met: readonly Meeting[] | null;
  /** Null while it is not known. */
  readonly isSaved: boolean | null;
  readonly isHidden: boolean;
  /** Makes links of the terms in glosses. */
  readonly links: TermLinks | undefined;
  readonly hrefOf: (id: string) => string;
  /** False where it could not be done. */
  readonly onSave: () => Promise<boolean>;
  readonly onCopy: () => Promise<boolean>;
  readonly onHide: (hide: boolean) => void;
}

export function TermPage(props: TermPageProps) {
  const { language, headword, entry, written, pack, isWithdrawn, previous, next, isHidden, related, met } =
    props;
  const t = libraryMessages(language).library.term;
  const [spoken, announce] = useState('');
  return (
    <article class="term">
      <div class="term-bar">
        <a class="quiet" href="#/browse">
          <Icon name="back" />
          {t.back}
        </a>
        <nav class="pager" aria-label={t.pager}>
          {previous && <Step {...previous} label={t.previous} kind="back" />}
          {next && <Step {...next} label={t.next} kind="open" />}
        </nav>
      </div>
      {isWithdrawn && (
        <div class="term-notice" role="note">
          <strong>{fill(t.withdrawn.title, { headword })}</strong>
          <p>{t.withdrawn.hint}</p>
        </div>
      )}
      <header class="term-head">
        <h1 lang={useContext(Written)}>{headword}</h1>
        {entry !== null && <Names entry={entry} language={language} />}
        <p class="term-tags">
          {props.theme !== null && <a href={props.themeHref}>{props.theme}</a>}
          {pack !== null && (
            <span>
              {pack.publisher === ''
                ? libraryMessages(language).library.nav.mine
                : fill(t.pack, { title: pack.title, publisher: pack.publisher })}
            </span>
          )}
        </p>
        {entry !== null && <TermActions {...props} announce={announce} />}
      </header>
      {entry === null || written === null ? (
        <p class="waiting">{t.loading}</p>
      ) : (
        <div class="term-body">
          <div class="term-senses">
            <SenseTimeline
              senses={written.senses}
              regionNames={props.regionNames}
              language={language}
              links={props.links}
            />
          </div>
          <aside class="term-aside">
            {related !== null && (
              <RelatedTerms
                {...related}
                theme={props.theme}
                themeHref={props.themeHref}
                hrefOf={props.hrefOf}
                language={language}
              />
            )}
            <Recognition entry={entry} isHidden={isHidden} language={language} onHide={props.onHide} />
            {met !== null && <Met meetings={met} language={language} />}
          </aside>
        </div>
      )}
      <div class="spoken" role="status">
        {spoken}
      </div>
    </article>
  );
}

function Step({ href, name, label, kind }: Link & { label: string; kind: 'back' | 'open' }) {
  return (
    <a class={kind === 'open' ? 'step next' : 'step'} href={href} rel={kind === 'open' ? 'next' : 'prev'}>
      {kind === 'back' && <Icon name="back" />}
      <span class="step-label">{label}</span>
      <span class="step-name" lang="zh-CN">
        {name}
      </span>
      {kind === 'open' && <Icon name="open" />}
    </a>
  );
}

function Names({ entry, language }: { readonly entry: Entry; readonly language: Language }) {
  const t = libraryMessages(language).library.term;
  return (
    <>
      {entry.pinyin !== '' && entry.pinyin !== entry.headword && (
        <p class="term-pinyin" lang="zh-Latn-pinyin">
          {entry.pinyin}
        </p>
      )}
      {entry.english !== undefined && (
        <p class="term-english">
          <span class="term-label">{t.english}</span>
          <span lang="en">{entry.english}</span>
        </p>
      )}
    </>
  );
}
