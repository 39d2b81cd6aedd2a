import type { PackIndex } from '../../core/pack-index.ts';
import type { Refusal } from '../../core/pack-refusal.ts';
import type { Language } from '../../core/settings.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { refusalText } from './pack-texts.ts';

/** How far the adding of a pack has come. */
export type Adding =
  | { readonly kind: 'idle' }
  | { readonly kind: 'fetching' }
  | { readonly kind: 'reading'; readonly name: string; readonly percent: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

interface Props {
  readonly language: Language;
  readonly state: Adding;
  /** The catalogue at the address that was looked at. */
  readonly catalogue: PackIndex | null;
  readonly address: string;
  readonly onFile: (file: File) => void;
  readonly onAddress: (address: string) => void;
  /** Chosen from the catalogue: the name of the pack's file. */
  readonly onChoose: (file: string) => void;
}

/** Adds a pack from a file, an address, or a publisher's catalogue. */
export function AddPack({ language, state, catalogue, address, onFile, onAddress, onChoose }: Props) {
  const messages = packMessages(language);
  const t = messages.packs;
  const busy = state.kind === 'fetching' || state.kind === 'reading';
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <section class="add-pack" aria-label={t.add} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <h2>{t.add}</h2>
      <form
        class="address-form"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget).get('address');
          if (typeof typed === 'string' && typed.trim() !== '') onAddress(typed.trim());
        }}
      >
        <label>
          <span>{t.address}</span>
          <input
            key={address}
            type="url"
            name="address"
            defaultValue={address}
            placeholder="https://"
            autocomplete="off"
            spellcheck={false}
          />
        </label>
        <button type="submit" class="pill" disabled={busy}>
          {t.look}
        </button>
      </form>
      <p class="hint">{t.addressHint}</p>
      <div class="file-line">
        <label class="pill file-button">
          {t.fromFile}
          <input
            type="file"
            class="spoken"
            accept=".json,application/json"
            disabled={busy}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onFile(file);
              currentTarget.value = '';
            }}
          />
        </label>
        <span class="hint">{t.dropHere}</span>
      </div>
      <div class="adding" role="status">
        {state.kind === 'fetching' && t.looking}
        {state.kind === 'reading' && fill(t.readingFile, { name: state.name, percent: state.percent })}
        {state.kind === 'refused' && <Refused refusal={state.refusal} language={language} />}
      </div>
      {catalogue && (
        <div class="catalogue">
          <h3>{fill(messages.catalogue.heading, { publisher: catalogue.publisher })}</h3>
          <ul>
            {catalogue.packs.map(({ id, title, entries, version, file }) => (
              <li key={id}>
                <span lang="zh-CN">{title}</span>
                <span class="hint">
                  {fillCount(t.entries, entries, language)} · {version}
                </span>
                <button
                  type="button"
                  class="text-button"
                  aria-label={fill(messages.catalogue.choose, { title })}
                  disabled={busy}
                  onClick={() => onChoose(file)}
                >
                  {t.look}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

export function Refused({ refusal, language }: { readonly refusal: Refusal; readonly language: Language }) {
  const { problems } = refusal;
  return (
    <div class="refused">
      <p>{refusalText(refusal, language)}</p>
      {problems !== undefined && (
        <details>
          <summary>{packMessages(language).problems}</summary>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>
                <code>{problem}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
