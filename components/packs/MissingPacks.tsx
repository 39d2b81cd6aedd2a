import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';

/** A pack that went with a database the browser has evicted. */
export interface MissingPack {
  readonly id: string;
  readonly title: string;
  /** Where it can be fetched again; null for a pack of a file. */
  readonly url: string | null;
}

interface Props {
  readonly language: Language;
  readonly packs: readonly MissingPack[];
  /** The reader does not want it again. */
  readonly onForget: (id: string) => void;
}

/** What the browser took away, and how to have it again. */
export function MissingPacks({ language, packs, onForget }: Props) {
  const t = packMessages(language).packs.missing;
  if (packs.length === 0) return null;
  return (
    <section class="missing-packs" role="alert">
      <p>{fillCount(t.text, packs.length, language)}</p>
      <ul>
        {packs.map(({ id, title, url }) => (
          <li key={id}>
            <span lang="zh-CN">{title}</span>
            {url === null ? (
              <span class="hint">{t.file}</span>
            ) : (
              <a class="text-button" href={`#/packs?${new URLSearchParams({ address: url })}`}>
                {t.fetch}
              </a>
            )}
            <button
              type="button"
              class="text-button"
              aria-label={fill(t.forgetNamed, { title })}
              onClick={() => onForget(id)}
            >
              {t.forget}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
