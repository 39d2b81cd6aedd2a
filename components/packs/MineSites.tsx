import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { ToolButton } from '../ToolButton.tsx';

interface Props {
  readonly language: Language;
  readonly everywhere: boolean;
  /** Host names. */
  readonly sites: readonly string[];
  readonly siteOfInput: (typed: string) => string | null;
  readonly onEverywhere: (on: boolean) => void;
  readonly onChange: (sites: readonly string[]) => void;
}

/** On which sites the reader's own terms are marked, and why that is asked. */
export function MineSites({ language, everywhere, sites, siteOfInput, onEverywhere, onChange }: Props) {
  const t = packMessages(language).mine.sites;
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const site = siteOfInput(input.current?.value ?? '');
    setWrong(site === null);
    if (site === null || !input.current) return;
    input.current.value = '';
    if (!sites.includes(site)) onChange([...sites, site]);
  };
  return (
    <section class="mine-section mine-sites" aria-labelledby="mine-sites">
      <h2 id="mine-sites">{t.heading}</h2>
      <p class="hint">{t.why}</p>
      <button
        type="button"
        class="everywhere"
        role="switch"
        aria-checked={everywhere}
        onClick={() => onEverywhere(!everywhere)}
      >
        <span>
          <span>{t.everywhere}</span>
          <span class="hint">{t.everywhereHint}</span>
        </span>
        <span class="track" />
      </button>
      {!everywhere && (
        <>
          <form class="site-line" onSubmit={add}>
            <input
              ref={input}
              type="text"
              inputMode="url"
              aria-label={t.add}
              aria-invalid={wrong}
              placeholder="www.example.cn"
              autocomplete="off"
              spellcheck={false}
            />
            <button type="submit" class="pill">
              {t.allow}
            </button>
          </form>
          <p class="problem" role="alert">
            {wrong && t.wrong}
          </p>
          {sites.length === 0 ? (
            <p class="hint">{t.none}</p>
          ) : (
            <ul class="site-list" aria-label={t.heading}>
              {sites.map((site) => (
                <li key={site}>
                  <span>{site}</span>
                  <ToolButton
                    icon="close"
                    name={fill(t.remove, { site })}
                    onPress={() => onChange(sites.filter((other) => other !== site))}
                  />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
