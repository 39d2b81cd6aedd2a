import { useEffect } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';

/** Names the tab after the page it shows: 三率三度 · 策注词库. */
export function setTitle(page: string, language: Language): void {
  const { title } = libraryMessages(language).library;
  document.title = page === '' || page === title ? title : `${page} · ${title}`;
}

export function useTitle(page: string, language: Language): void {
  useEffect(() => setTitle(page, language), [page, language]);
}
