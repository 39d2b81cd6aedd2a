import { createHash } from 'node:crypto';
import { parseFolding } from '../../core/fold.ts';
import { PACK_FORMAT, parsePack, type Pack, type PackSource } from '../../core/pack.ts';
import type { Report } from '../../core/report-entry.ts';
import { loadData, type LoadedData } from './load-data.ts';
import { mergeEntries, type MergedEntry } from './merge.ts';
import { describeProblem, hasErrors } from './problem.ts';
import { THEMES } from './themes.ts';
import { traditionalPairs } from './traditional-pairs.ts';

/** Raised by hand when the glossary has grown enough to say so; the rest of the version follows from the content. */
const EDITION = '2026.1';

const LICENCE =
  '引文摘自公开发布的政府工作报告及其注释，逐条注明出处；编者撰写的释义、校注和数据编排以 MIT 许可证发布。';

export interface BuiltPack {
  readonly pack: Pack;
  /** The asset as it is written: compact JSON, the same bytes for the same data. */
  readonly json: string;
}

/**
 * Builds the bundled pack from the data folder.
 * @throws where the data does not make a valid pack; the message has one problem a line. `checkAll` says more.
 */
export async function buildPack(root?: string): Promise<BuiltPack> {
  const data = await loadData(root);
  const merged = mergeEntries(data, parseFolding(traditionalPairs()));
  const problems = [...data.problems, ...merged.problems];
  if (hasErrors(problems)) throw new Error(problems.map(describeProblem).join('\n'));
  return assemblePack(data, merged.entries);
}

/** Puts the pack together and validates it by the same schema that readers of a pack use. */
function assemblePack(data: LoadedData, merged: readonly MergedEntry[]): BuiltPack {
  const content = {
    format: PACK_FORMAT,
    id: 'cezhu-bundled',
    title: '策注词库',
    publisher: '策注',
    licence: LICENCE,
    sources: data.reports.map(({ report }) => sourceOf(report)),
    themes: usedThemes(merged),
    entries: merged.map(({ entry }) => entry),
  };
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  const parsed = parsePack({ ...content, version: `${EDITION}-${hash}` });
  if (!parsed.ok) throw new Error(parsed.error.join('\n'));
  return { pack: parsed.value, json: `${JSON.stringify(parsed.value)}\n` };
}

function sourceOf({ id, title, annotations, issuer, year, region, publication }: Report): PackSource {
  return { id, title: `${title}·${annotations}`, issuer, year, region, publication };
}

/** The themes that have entries, in reading order. */
function usedThemes(merged: readonly MergedEntry[]): Record<string, string> {
  const used = new Set(merged.map(({ entry }) => entry.theme));
  return Object.fromEntries(Object.entries(THEMES).filter(([theme]) => used.has(theme)));
}
