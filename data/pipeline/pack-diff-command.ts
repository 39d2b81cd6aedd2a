import { compareEntries } from '../../core/pack-diff.ts';
import type { Entry } from '../../core/entry.ts';
import { parsePack, type Pack } from '../../core/pack.ts';
import { readJson } from './read-json.ts';
import { UsageError } from './usage.ts';

/** `diff OLD NEW`: what differs between two packs, in words, as Markdown for a pull request. */
export async function runDiff(oldPath: string, newPath: string): Promise<number> {
  const [old, now] = await Promise.all([readPack(oldPath), readPack(newPath)]);
  process.stdout.write(describeDiff(old, now));
  return 0;
}

async function readPack(path: string): Promise<Pack> {
  const read = await readJson(path);
  const parsed = read.ok ? parsePack(read.value) : { ok: false as const, error: [read.error] };
  if (!parsed.ok) throw new UsageError(`${path} is no pack: ${parsed.error.slice(0, 5).join('; ')}`);
  return parsed.value;
}

/** The first line sums up: `新增 12 条，改写 3 条，调整 2 条，撤回 1 条`. */
export function describeDiff(old: Pack, now: Pack): string {
  const before = new Map(old.entries.map((entry) => [entry.id, entry]));
  const after = new Set(now.entries.map(({ id }) => id));
  const added: string[] = [];
  const reworded: string[] = [];
  const changed: string[] = [];
  for (const entry of now.entries) {
    const earlier = before.get(entry.id);
    if (!earlier) added.push(`- ${entry.headword}：${entry.senses[0]?.gloss ?? ''}`);
    else if (compareEntries(earlier, entry) === 'reworded') reworded.push(...rewording(earlier, entry));
    else if (compareEntries(earlier, entry) === 'changed')
      changed.push(`- ${entry.headword}：${fieldsOf(earlier, entry)}`);
  }
  const withdrawn = old.entries.filter(({ id }) => !after.has(id)).map(({ headword }) => `- ${headword}`);
  const parts = [
    ['新增', added, added.length],
    ['改写', reworded, reworded.filter((line) => line.startsWith('- ')).length],
    ['调整', changed, changed.length],
    ['撤回', withdrawn, withdrawn.length],
  ] as const;
  const told = parts.filter(([, , count]) => count > 0);
  if (told.length === 0) return `词条没有变化（共 ${now.entries.length} 条）。\n`;
  const summary = told.map(([name, , count]) => `${name} ${count} 条`).join('，');
  const sections = told.map(([name, lines, count]) => `\n### ${name} ${count} 条\n\n${lines.join('\n')}\n`);
  return `${now.title} ${old.version} → ${now.version}：${summary}。\n${sections.join('')}`;
}

function rewording(old: Entry, now: Entry): string[] {
  const lines = [`- ${now.headword}`];
  const count = Math.max(old.senses.length, now.senses.length);
  for (let at = 0; at < count; at++) {
    const [before, after] = [old.senses[at]?.gloss, now.senses[at]?.gloss];
    if (before === after) continue;
    if (before !== undefined) lines.push(`  - 原：${before.replaceAll('\n', ' ')}`);
    if (after !== undefined) lines.push(`  - 今：${after.replaceAll('\n', ' ')}`);
  }
  if (lines.length === 1) lines.push('  - 分项或编者注有改动');
  return lines;
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  headword: '词目',
  match: '匹配方式',
  cues: '佐证词',
  unless: '排除词',
  years: '年份',
  aliases: '别名',
  not: '排除的短语',
  theme: '主题',
  tier: '出现频度',
  pinyin: '拼音',
  english: '英文',
  senses: '适用范围或出处',
};

function fieldsOf(old: Entry, now: Entry): string {
  const names = Object.keys(FIELD_NAMES).filter(
    (name) => JSON.stringify(old[name as keyof Entry]) !== JSON.stringify(now[name as keyof Entry]),
  );
  return names.map((name) => FIELD_NAMES[name]).join('、');
}
