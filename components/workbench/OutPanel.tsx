import { useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import type { Facts } from '../../core/workbench/work.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { Field } from './Field.tsx';

export interface OutProps {
  readonly language: Language;
  readonly facts: Facts;
  /** What stands where nothing is typed. */
  readonly defaults: { readonly title: string; readonly issuer: string };
  /** Names of regions by code. */
  readonly regions: Readonly<Record<string, string>>;
  /** The region that is meant, by its code, or null. */
  readonly findRegion: (typed: string) => string | null;
  readonly publisher: string;
  readonly onPublisher: (publisher: string) => void;
  readonly onFacts: (patch: Partial<Facts>) => void;
  /** Name of the report's folder; null before region and year are known. */
  readonly folder: string | null;
  /** Doubts and reasons that are open. */
  readonly open: number;
  readonly errors: number;
  readonly said: string | null;
  readonly installed: readonly { readonly id: string; readonly title: string }[];
  /** What changed against the version that was chosen, in words; null before. */
  readonly changes: readonly string[] | 'bad' | null;
  readonly onCompare: (pack: string | File) => void;
  readonly onInstall: () => void;
  readonly onExportPack: () => void;
  readonly onExportReport: () => void;
}

/** Where the entries come from, and where they go. */
export function OutPanel(props: OutProps) {
  const { language, facts, defaults, folder, open, errors, installed, changes } = props;
  const t = workbenchMessages(language).out;
  return (
    <div class="wb-out">
      <section aria-label={t.facts}>
        <h2>{t.facts}</h2>
        <div class="wb-fields">
          <RegionField {...props} />
          <Field label={t.year}>
            <input
              type="text"
              name="year"
              inputMode="numeric"
              defaultValue={String(facts.year ?? '')}
              key={facts.year}
              autocomplete="off"
              onChange={({ currentTarget: { value } }) =>
                props.onFacts({
                  year: /^(?:19[5-9]|20)\d+$/u.test(value) && value.length === 4 ? Number(value) : null,
                })
              }
            />
          </Field>
          <TextField name="title" label={t.title} hint={defaults.title} {...props} />
          <TextField name="issuer" label={t.issuer} hint={defaults.issuer} {...props} />
          <TextField name="annotations" label={t.annotations} {...props} />
          <TextField name="publication" label={t.publication} {...props} />
        </div>
      </section>
      <section aria-label={t.pack}>
        <h2>{t.pack}</h2>
        {errors > 0 && <p class="problem">{fillCount(t.errors, errors, language)}</p>}
        <Field label={t.publisher}>
          <input
            type="text"
            name="publisher"
            value={props.publisher}
            maxLength={100}
            autocomplete="off"
            onInput={({ currentTarget }) => props.onPublisher(currentTarget.value)}
          />
        </Field>
        <div class="wb-line-actions">
          <button type="button" class="action" disabled={errors > 0} onClick={props.onInstall}>
            {t.install}
          </button>
          <button type="button" class="pill" onClick={props.onExportPack}>
            {t.exportPack}
          </button>
        </div>
      </section>
      <section aria-label={t.report}>
        <h2>{t.report}</h2>
        <p class="hint">{folder === null ? t.needsPlace : t.reportHint}</p>
        {open > 0 && <p class="hint">{fillCount(t.todo, open, language)}</p>}
        <div class="wb-line-actions">
          <button type="button" class="pill" disabled={folder === null} onClick={props.onExportReport}>
            {fill(t.exportReport, { id: folder ?? '…' })}
          </button>
        </div>
      </section>
      <p role="status" class="wb-said">
        {props.said}
      </p>
      <section aria-label={t.compare}>
        <h2>{t.compare}</h2>
        <div class="wb-line-actions">
          <select
            aria-label={t.compareWith}
            onChange={({ currentTarget: { value } }) => value !== '' && props.onCompare(value)}
          >
            <option value="">{t.comparePick}</option>
            {installed.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
          <label class="pill file-button">
            {t.compareFile}
            <input
              type="file"
              class="spoken"
              accept=".json,application/json"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) props.onCompare(file);
                currentTarget.value = '';
              }}
            />
          </label>
        </div>
        <div role="status">
          {changes === 'bad' && <p class="problem">{t.compareBad}</p>}
          {changes !== null && changes !== 'bad' && (
            <ul class="wb-changes">
              {changes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      </section>
    </div>
  );
}

function RegionField({ language, facts, regions, findRegion, onFacts }: OutProps) {
  const t = workbenchMessages(language).out;
  const [unknown, setUnknown] = useState(false);
  return (
    <label class="wb-field">
      <span>{t.region}</span>
      <input
        type="text"
        name="region"
        lang="zh-CN"
        list="wb-regions"
        key={facts.region}
        defaultValue={regions[facts.region] ?? ''}
        placeholder={t.regionHint}
        autocomplete="off"
        aria-invalid={unknown}
        onChange={({ currentTarget: { value } }) => {
          const region = value.trim() === '' ? '' : findRegion(value.trim());
          setUnknown(region === null);
          if (region !== null) onFacts({ region });
        }}
      />
      <datalist id="wb-regions">
        {Object.entries(regions).map(([code, name]) => (
          <option key={code} value={name} label={code} />
        ))}
      </datalist>
      {unknown && <span class="problem">{t.regionUnknown}</span>}
    </label>
  );
}

interface TextProps extends Pick<OutProps, 'language' | 'facts' | 'onFacts'> {
  readonly name: 'title' | 'issuer' | 'annotations' | 'publication';
  readonly label: string;
  readonly hint?: string;
}

function TextField({ name, label, hint, language, facts, onFacts }: TextProps) {
  const t = workbenchMessages(language).out;
  return (
    <Field label={label} wide>
      <input
        type="text"
        name={name}
        lang="zh-CN"
        key={facts[name]}
        defaultValue={facts[name]}
        maxLength={200}
        placeholder={hint === undefined ? '' : fill(t.auto, { value: hint })}
        autocomplete="off"
        onChange={({ currentTarget }) => onFacts({ [name]: currentTarget.value.trim() })}
      />
    </Field>
  );
}
