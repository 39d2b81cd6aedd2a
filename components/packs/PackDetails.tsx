import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import type { PackAction, PackEventItem, PackItem } from './pack-item.ts';
import { changedHeadwords, changesText, dateText } from './pack-texts.ts';

/** Sources shown; the rest are counted. */
const SOURCES = 12;

interface Props {
  readonly pack: PackItem;
  readonly language: Language;
  readonly onAction: (action: PackAction) => void;
}

/** Licence, sources, signature and history of a pack, and what can be done with it. */
export function PackDetails({ pack, language, onAction }: Props) {
  const t = packMessages(language).packs;
  const { subscription } = pack;
  return (
    <details class="pack-details">
      <summary>{t.more}</summary>
      <dl>
        <dt>{t.licence}</dt>
        <dd lang="zh-CN">{pack.licence}</dd>
        {pack.sources.length > 0 && (
          <>
            <dt>{t.sources}</dt>
            <dd>
              <ul>
                {pack.sources.slice(0, SOURCES).map(({ id, issuer, title, year }) => (
                  <li key={id} lang="zh-CN">
                    {fill(t.source, { issuer, title, year })}
                  </li>
                ))}
                {pack.sources.length > SOURCES && (
                  <li>{fillCount(t.moreSources, pack.sources.length - SOURCES, language)}</li>
                )}
              </ul>
            </dd>
          </>
        )}
        {subscription && (
          <>
            <dt>{t.key}</dt>
            <dd class="fingerprint">{subscription.fingerprint}</dd>
            <dt>{t.checked}</dt>
            <dd>{subscription.checkedAt === null ? t.never : dateText(subscription.checkedAt, language)}</dd>
          </>
        )}
        <dt>{t.history}</dt>
        <dd>
          {subscription !== null && subscription.skip !== null && (
            <p>{fill(t.skipped, { version: subscription.skip })}</p>
          )}
          <ul class="pack-history">
            {pack.log.map((event) => (
              <HistoryLine key={`${event.at} ${event.kind}`} event={event} language={language} />
            ))}
          </ul>
        </dd>
      </dl>
      <PackActions pack={pack} language={language} onAction={onAction} />
    </details>
  );
}

function HistoryLine({ event, language }: { readonly event: PackEventItem; readonly language: Language }) {
  const t = packMessages(language).packs;
  const changes = event.changes ? changesText(event.changes, language) : '';
  const text = event.kind === 'updated' && changes === '' ? t.event.installed : t.event[event.kind];
  return (
    <li>
      <time dateTime={new Date(event.at).toISOString()}>{dateText(event.at, language)}</time>
      <span>{fill(text, { from: event.from ?? '', to: event.to, changes })}</span>
      {event.changes && (
        <ul class="changed-headwords" lang="zh-CN">
          {changedHeadwords(event.changes, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function PackActions({ pack, language, onAction }: Props) {
  const t = packMessages(language).packs;
  const { other } = pack;
  const back = other && fill(other.older ? t.rollBack : t.goForward, { version: other.version });
  const actions: readonly (readonly [PackAction, string | null])[] = [
    ['check', pack.subscription && t.check],
    ['roll-back', back],
    ['export-pack', t.exportPack],
    ['export-csv', t.exportCsv],
    ['export-tsv', t.exportTsv],
    ['unsubscribe', pack.subscription && t.unsubscribe],
    ['remove', pack.origin === 'bundled' ? null : t.remove],
  ];
  return (
    <div class="pack-actions" role="group" aria-label={fill(t.actions, { title: pack.title })}>
      {actions.map(
        ([action, name]) =>
          name !== null && (
            <button
              key={action}
              type="button"
              class={action === 'remove' ? 'pill danger' : 'pill'}
              onClick={() => onAction(action)}
            >
              {name}
            </button>
          ),
      )}
    </div>
  );
}
