import type { PackPreview } from '../../core/pack-preview.ts';
import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { Dialog } from './Dialog.tsx';
import { changesText } from './pack-texts.ts';

interface Props {
  readonly preview: PackPreview;
  /** Where it was fetched from; null for a file. */
  readonly host: string | null;
  /** Of the publisher's key; null where nothing is signed. */
  readonly fingerprint: string | null;
  readonly language: Language;
  readonly onAnswer: (yes: boolean) => void;
}

/** Names host and publisher, says what is in the pack and what to beware of, and asks. */
export function PackQuestion({ preview, host, fingerprint, language, onAnswer }: Props) {
  const messages = packMessages(language);
  const { dialog: t, packs } = messages;
  const kind = preview.installed !== null ? 'update' : fingerprint === null ? 'install' : 'subscribe';
  const yes = { install: t.yesInstall, update: t.yesUpdate, subscribe: t.yesSubscribe }[kind];
  const warnings = [
    ...preview.doubts.map((doubt) => t.doubt[doubt]),
    ...(fingerprint === null ? [t.unsigned] : []),
    ...(preview.capped ? [packs.capped] : []),
    ...(preview.cleaned > 0 ? [fillCount(t.cleaned, preview.cleaned, language)] : []),
  ];
  const version =
    preview.installed === null
      ? preview.version
      : fill(t.versions, { from: preview.installed, to: preview.version });
  return (
    <Dialog title={t[kind]} yes={yes} no={t.no} onAnswer={onAnswer}>
      <p class="question-title" lang="zh-CN">
        {preview.title}
      </p>
      <dl>
        {host !== null && (
          <>
            <dt>{t.host}</dt>
            <dd class="host">{host}</dd>
          </>
        )}
        <dt>{t.publisher}</dt>
        <dd>
          <strong>{preview.publisher}</strong>
          <span class="hint">{t.publisherNote}</span>
        </dd>
        {fingerprint !== null && (
          <>
            <dt>{packs.key}</dt>
            <dd class="fingerprint">{fingerprint}</dd>
          </>
        )}
        <dt>{t.version}</dt>
        <dd>{version}</dd>
        <dt>{t.entries}</dt>
        <dd>
          {fillCount(packs.entries, preview.entries, language)}
          {preview.shared > 0 && preview.installed === null && (
            <span class="hint">{fillCount(t.shared, preview.shared, language)}</span>
          )}
        </dd>
        {preview.changes && (
          <>
            <dt>{t.changes}</dt>
            <dd>{changesText(preview.changes, language)}</dd>
          </>
        )}
        <dt>{packs.licence}</dt>
        <dd lang="zh-CN">{preview.licence}</dd>
      </dl>
      {warnings.length > 0 && (
        <ul class="warnings" aria-label={t.doubts}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {kind === 'subscribe' && host !== null && <p class="hint">{fill(t.subscribeText, { host })}</p>}
    </Dialog>
  );
}
