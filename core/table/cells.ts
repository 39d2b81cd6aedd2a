/** Lists inside a cell: one item a line, or between semicolons. 、 separates nothing: it is part of many terms. */
import type { FormRule, Part } from '../entry.ts';

type Match = FormRule['match'];

const MATCH_NAMES: Readonly<Record<Match, readonly string[]>> = {
  always: ['always', '总是', '總是', '一律', '直接'],
  quoted: ['quoted', '引号', '引號', '加引号', '加引號'],
  cued: ['cued', '佐证', '佐證', '有佐证词', '有佐證詞'],
};

export function readList(cell: string): string[] {
  return cell
    .split(/[;；\n]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** An empty cell means always; a word that means nothing is handed on for the schema to refuse. */
export function readMatch(cell: string): string {
  const known = Object.entries(MATCH_NAMES).find(([, names]) => names.includes(cell.toLowerCase()));
  return known?.[0] ?? (cell === '' ? 'always' : cell);
}

/** `三率、三度；两度|quoted；双高|cued|能耗,项目`: a form, how it matches, and its cues. */
export function readAliases(cell: string): { form: string; match: string; cues: string[] }[] {
  return readList(cell).map((item) => {
    const [form = '', match = '', cues = ''] = item.split('|').map((piece) => piece.trim());
    return { form, match: readMatch(match), cues: cues === '' ? [] : cues.split(/[,，]/u) };
  });
}

export function writeAliases(aliases: readonly FormRule[]): string {
  return aliases
    .map(({ form, match, cues }) => {
      if (match === 'always' && cues.length === 0) return form;
      return cues.length === 0 ? `${form}|${match}` : `${form}|${match}|${cues.join(',')}`;
    })
    .join('；');
}

/** One part a line: a label, a colon, what it says. */
export function readParts(cell: string): Part[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.search(/[:：]/u);
      const label = colon < 0 ? line : line.slice(0, colon).trim();
      const text = colon < 0 ? '' : line.slice(colon + 1).trim();
      return text === '' ? { label } : { label, text };
    });
}

export function writeParts(parts: readonly Part[]): string {
  return parts.map(({ label, text }) => (text === undefined ? label : `${label}：${text}`)).join('\n');
}
