import type { Entry } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import type { Field, Mapping } from '../../core/table/columns.ts';
import type { CellProblem } from '../../core/table/from-rows.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';

/** Rows and problems shown of a table; the rest are counted. */
const SHOWN = { rows: 5, problems: 20, terms: 5 };

/** A table that has been read and waits to be imported. */
export interface TablePreview {
  readonly name: string;
  readonly encoding: string;
  readonly rows: number;
  /** The first rows, with the heading if there is one. */
  readonly sample: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly heading: boolean;
  readonly terms: readonly Entry[];
  /** How many of them replace terms there are. */
  readonly replaces: number;
  readonly problems: readonly CellProblem[];
}

interface Props {
  readonly language: Language;
  readonly fields: readonly Field[];
  readonly preview: TablePreview;
  readonly onMap: (mapping: Mapping) => void;
  readonly onHeading: (heading: boolean) => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
}

/** What the columns of a table are, what would come of it, and what is wrong with it. */
export function TableImport({ language, fields, preview, onMap, onHeading, onImport, onCancel }: Props) {
  const t = packMessages(language).mine.table;
  const { mapping, terms, problems, replaces } = preview;
  const usable = mapping.includes('headword') && mapping.includes('gloss');
  const map = (column: number, field: string) =>
    onMap(
      mapping.map((old, at) => {
        if (at === column) return fields.find((one) => one === field) ?? null;
        return old === field ? null : old;
      }),
    );
  return (
    <div class="table-import">
      <p>
        <strong>{fill(t.preview, { name: preview.name, encoding: preview.encoding })}</strong>{' '}
        <span class="hint">{fillCount(t.rows, preview.rows, language)}</span>
      </p>
      <label class="first-row">
        <input
          type="checkbox"
          checked={preview.heading}
          onChange={({ currentTarget }) => onHeading(currentTarget.checked)}
        />
        <span>{t.firstRow}</span>
      </label>
      <div class="table-scroll" role="region" aria-label={t.mapping} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {mapping.map((field, column) => (
                <th key={column} scope="col">
                  <select
                    aria-label={fill(t.column, { number: column + 1 })}
                    value={field ?? ''}
                    onChange={({ currentTarget }) => map(column, currentTarget.value)}
                  >
                    <option value="">{t.skip}</option>
                    {fields.map((one) => (
                      <option key={one} value={one}>
                        {t.field[one]}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {preview.sample.slice(0, SHOWN.rows).map((cells, row) => (
              <tr key={row} class={row === 0 && preview.heading ? 'is-heading' : undefined}>
                {mapping.map((field, column) => (
                  <td key={column} class={field === null ? 'unused' : undefined}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div role="status" class="table-says">
        {usable ? (
          <p>
            {fillCount(t.ready, terms.length, language)}
            {replaces > 0 && t.and + fillCount(t.replaces, replaces, language)}
          </p>
        ) : (
          <p class="problem">{t.noHeadword}</p>
        )}
        {usable && problems.length > 0 && (
          <>
            <p class="problem">{fillCount(t.problems, problems.length, language)}</p>
            <ul>
              {problems.slice(0, SHOWN.problems).map((problem) => (
                <li key={`${problem.line} ${problem.field}`}>{problemText(problem, language)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="question-answers">
        <button type="button" class="pill" onClick={onCancel}>
          {t.cancel}
        </button>
        <button type="button" class="action" disabled={!usable || terms.length === 0} onClick={onImport}>
          {t.do}
        </button>
      </div>
    </div>
  );
}

function problemText({ line, column, field, code, value }: CellProblem, language: Language): string {
  const { table: t, form } = packMessages(language).mine;
  const values = { line, column, field: t.field[field], why: form.why[code], value };
  if (column === 0) return fill(t.noColumn, values);
  return fill(value === '' ? t.problem : t.problemValue, values);
}
