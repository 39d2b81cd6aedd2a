import type { Language } from '../../core/settings.ts';
import { fillCount } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import type { FacetOption } from './Facet.tsx';

interface Props {
  readonly options: readonly FacetOption[];
  readonly language: Language;
}

/** A to Z, then what begins with a digit. */
const PLACES = [...'abcdefghijklmnopqrstuvwxyz', '0'];

/** The index of a dictionary along one line. A letter under which nothing stands is no link. */
export function Initials({ options, language }: Props) {
  const t = libraryMessages(language).library.browse;
  const byValue = new Map(options.map((option) => [option.value, option]));
  return (
    <ul class="initials" aria-label={t.initial}>
      {PLACES.map((value) => {
        const option = byValue.get(value);
        const letter = value === '0' ? '#' : value.toUpperCase();
        return (
          <li key={value}>
            {option === undefined ? (
              <span aria-hidden="true">{letter}</span>
            ) : (
              <a
                href={option.href}
                aria-current={option.isChosen ? 'true' : undefined}
                aria-label={value === '0' ? option.name : undefined}
                title={fillCount(t.count, option.count, language)}
              >
                {letter}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
