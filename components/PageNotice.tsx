import { fill } from '../locales/fill.ts';
import { messagesFor } from '../locales/index.ts';
import { libraryHref, type EmptyPage } from './popup-model.ts';
import { StateNotice } from './StateNotice.tsx';

interface Props {
  readonly language: string;
  readonly kind: EmptyPage | 'noAccess';
  /** Host name, where it is known. */
  readonly site: string | null;
  readonly onAllow: () => void;
  readonly onReload: () => void;
}

/** Why this page has no terms to list. */
export function PageNotice({ language, kind, site, onAllow, onReload }: Props) {
  const t = messagesFor(language).popup.states;
  const named = (title: string) => fill(title, { site: site ?? t.noAccess.anySite });
  switch (kind) {
    case 'loading':
      return <p class="waiting">{t.loading.title}</p>;
    case 'noAccess':
      return (
        <StateNotice
          title={named(t.noAccess.title)}
          hint={t.noAccess.hint}
          action={{ name: t.noAccess.action, onPress: onAllow }}
        />
      );
    case 'notScanned':
    case 'error':
      return (
        <StateNotice
          title={t[kind].title}
          hint={t[kind].hint}
          action={{ name: t[kind].action, onPress: onReload }}
        />
      );
    case 'pdfPage':
      return (
        <StateNotice
          title={t.pdfPage.title}
          hint={t.pdfPage.hint}
          action={{ name: t.pdfPage.action, href: libraryHref('read') }}
        />
      );
    case 'offSite':
      return <StateNotice title={named(t.offSite.title)} hint={t.offSite.hint} />;
    default:
      return <StateNotice title={t[kind].title} hint={t[kind].hint} />;
  }
}
