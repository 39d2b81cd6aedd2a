/** Tables into the reader's own terms, and out of them. */
import { useState } from 'preact/hooks';
import { TableImport, type TablePreview } from '../../components/packs/TableImport.tsx';
import type { Entry } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import { FIELDS, guessMapping, type Mapping } from '../../core/table/columns.ts';
import { entriesFromRows, type OwnSource, type TableRow } from '../../core/table/from-rows.ts';
import { rowsFromEntries } from '../../core/table/to-rows.ts';
import { fill } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { decode } from '../../readers/decode.ts';
import { readTable, writeTable } from '../../readers/table.ts';
import { saveFile } from './lists-file.ts';

interface Props {
  readonly language: Language;
  readonly terms: readonly Entry[];
  readonly own: OwnSource;
  readonly onImport: (terms: readonly Entry[]) => void;
}

/** A table as it was read. */
interface Table {
  readonly name: string;
  readonly encoding: string;
  readonly rows: readonly TableRow[];
  readonly mapping: Mapping;
  readonly heading: boolean;
}

export function MineTable({ language, terms, own, onImport }: Props) {
  const t = packMessages(language).mine.table;
  const [table, setTable] = useState<Table | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File) => {
    setProblem(null);
    const read = await readFile(file, language);
    if (typeof read === 'string') setProblem(read);
    else setTable(read);
  };
  const save = (kind: 'csv' | 'tsv') => {
    const type = kind === 'csv' ? 'text/csv' : 'text/tab-separated-values';
    saveFile(
      `${packMessages(language).mine.heading}.${kind}`,
      type,
      writeTable(rowsFromEntries(terms), kind),
    );
  };
  const preview = table && previewOf(table, terms, own);
  return (
    <section class="mine-section" aria-labelledby="mine-table">
      <h2 id="mine-table">{t.heading}</h2>
      <p class="hint">{t.hint}</p>
      {table && preview ? (
        <TableImport
          language={language}
          fields={FIELDS}
          preview={preview}
          onMap={(mapping) => setTable({ ...table, mapping })}
          onHeading={(heading) => setTable({ ...table, heading })}
          onImport={() => {
            setTable(null);
            onImport(preview.terms);
          }}
          onCancel={() => setTable(null)}
        />
      ) : (
        <div class="file-line">
          <label class="pill file-button">
            {t.import}
            <input
              type="file"
              class="spoken"
              accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) void open(file);
                currentTarget.value = '';
              }}
            />
          </label>
          {terms.length > 0 && (
            <>
              <button type="button" class="pill" onClick={() => save('csv')}>
                {t.exportCsv}
              </button>
              <button type="button" class="pill" onClick={() => save('tsv')}>
                {t.exportTsv}
              </button>
            </>
          )}
        </div>
      )}
      <p class="problem" role="alert">
        {problem}
      </p>
    </section>
  );
}

/** Reads a table; a string says why it cannot be read. */
async function readFile(file: File, language: Language): Promise<Table | string> {
  const t = packMessages(language).mine.table;
  try {
    const { text, encoding } = decode(new Uint8Array(await file.arrayBuffer()), false);
    const rows = readTable(text);
    if (!rows.ok) return fill(t[rows.error.code], { line: rows.error.line });
    const filled = rows.value.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { name: file.name, encoding, rows: filled, ...guessMapping(filled[0]?.cells ?? []) };
  } catch {
    return t.unreadable;
  }
}

function previewOf(
  { name, encoding, rows, mapping, heading }: Table,
  terms: readonly Entry[],
  own: OwnSource,
): TablePreview {
  const body = heading ? rows.slice(1) : rows;
  const { entries, problems } = entriesFromRows(body, mapping, own);
  const known = new Set(terms.map(({ id }) => id));
  return {
    name,
    encoding,
    rows: body.length,
    sample: rows.slice(0, 6).map(({ cells }) => cells),
    mapping,
    heading,
    terms: entries,
    replaces: entries.filter(({ id }) => known.has(id)).length,
    problems,
  };
}
