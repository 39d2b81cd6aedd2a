import type { Language } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';
import { StateNotice } from '../StateNotice.tsx';

interface Props {
  /** `missing`: there is no such entry. `unavailable`: it could not be read. */
  readonly kind: 'missing' | 'unavailable';
  readonly language: Language;
  readonly onRetry: () => void;
}

/** An address that leads to no entry, or one that cannot be read now: in words, with the way on. */
export function TermMissing({ kind, language, onRetry }: Props) {
  const t = libraryMessages(language).library.term[kind];
  const press = kind === 'missing' ? () => location.assign('#/browse') : onRetry;
  return (
    <>
      <h1 class="spoken">{t.title}</h1>
      <StateNotice title={t.title} hint={t.hint} action={{ name: t.action, onPress: press }} />
    </>
  );
}
