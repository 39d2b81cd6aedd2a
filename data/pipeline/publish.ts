/** What a static host needs to serve packs to subscribers: packs, their signatures, a catalogue. */
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { PackIndexSchema, type PackIndex } from '../../core/pack-index.ts';
import { readForeignEntry, readForeignHeader } from '../../core/pack-foreign.ts';
import { RotationSchema, rotationText, SignatureSchema, type Rotation } from '../../core/pack-signature.ts';
import { compareVersions, parsePack, type Pack } from '../../core/pack.ts';
import { publicText, signText } from './publish-keys.ts';
import { readJson } from './read-json.ts';

export interface Publication {
  /** One line for each pack. */
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

export interface PublishOptions {
  readonly publisher: string;
  readonly key: KeyObject;
  /** The key that subscribers have pinned, where this is the first publication with a new one. */
  readonly previousKey?: KeyObject | undefined;
  /** Version of what has changed; by default the day, and a number where there is more than one a day. */
  readonly version?: string | undefined;
  readonly today: Date;
}

/**
 * Writes the folder anew where something has changed. A pack whose content is the same keeps its version and bytes, so
 * that no subscriber downloads it again. Nothing is written where a subscriber would refuse a pack.
 */
export async function publish(
  out: string,
  packs: readonly Pack[],
  options: PublishOptions,
): Promise<Publication> {
  const lines: string[] = [];
  const rotations = await readRotations(out, options);
  const files: { readonly pack: Pack; readonly json: string }[] = [];
  for (const pack of packs) {
    const before = await readPublished(out, pack.id);
    const same = before !== null && contentOf(before) === contentOf(pack);
    const version = same ? before.version : nextVersion(before?.version ?? null, options);
    if (before && !same && compareVersions(version, before.version) <= 0)
      return { lines, problems: [`${pack.id}: version ${version} is not newer than ${before.version}`] };
    const { entries, ...header } = { ...pack, version };
    const file = { pack: { ...header, entries }, json: `${JSON.stringify({ ...header, entries })}\n` };
    const problems = problemsOf(file.pack);
    if (problems.length > 0) return { lines, problems };
    files.push(file);
    lines.push(`${pack.id} ${version}${same ? ' (unchanged)' : ''}: ${entries.length} entries`);
  }
  await mkdir(out, { recursive: true });
  for (const { pack, json } of files) {
    const bytes = Buffer.from(json);
    const signature = v.parse(SignatureSchema, {
      format: 1,
      pack: pack.id,
      version: pack.version,
      bytes: bytes.byteLength,
      key: publicText(options.key),
      signature: signText(options.key, bytes),
      rotations,
    });
    // The pack first: who reads between the two sees an older signature, which the new bytes do not fit, and comes again.
    await replace(join(out, `${pack.id}.json`), json);
    await replace(join(out, `${pack.id}.json.sig`), `${JSON.stringify(signature)}\n`);
  }
  const index: PackIndex = {
    format: 1,
    publisher: options.publisher,
    packs: files.map(({ pack }) => catalogued(pack)),
  };
  await replace(join(out, 'index.json'), `${JSON.stringify(v.parse(PackIndexSchema, index), null, 2)}\n`);
  return { lines, problems: [] };
}

function catalogued({ id, version, title, licence, entries }: Pack): PackIndex['packs'][number] {
  return { id, version, title, licence, entries: entries.length, file: `${id}.json` };
}

/** What a subscriber would object to. */
function problemsOf({ entries, ...header }: Pack): string[] {
  const cleaning = { changed: 0 };
  const read = readForeignHeader(header, cleaning);
  const problems = read.ok
    ? []
    : [`${header.id}: ${read.error.code} ${(read.error.problems ?? []).join('; ')}`];
  for (const entry of entries) {
    const parsed = readForeignEntry(entry, cleaning);
    if (!parsed.ok) problems.push(...parsed.error.map((line) => `${header.id} ${entry.headword}: ${line}`));
  }
  if (cleaning.changed > 0)
    problems.push(`${header.id}: ${cleaning.changed} texts hold characters that cannot be seen`);
  return problems;
}

/** Statements for all keys that came before, the oldest first. */
async function readRotations(out: string, { key, previousKey }: PublishOptions): Promise<Rotation[]> {
  const known: Rotation[] = [];
  const index = await readJson(join(out, 'index.json'));
  const parsed = index.ok ? v.safeParse(PackIndexSchema, index.value) : null;
  const [first] = parsed?.success ? parsed.output.packs : [];
  if (first) {
    const signature = await readJson(join(out, `${first.file}.sig`));
    const rotations = signature.ok ? (signature.value as { rotations?: unknown }).rotations : [];
    known.push(...v.parse(v.array(RotationSchema), rotations ?? []));
  }
  if (!previousKey) return known;
  const [from, to] = [publicText(previousKey), publicText(key)];
  if (known.some((rotation) => rotation.from === from && rotation.to === to)) return known;
  return [...known, { from, to, signature: signText(previousKey, rotationText(from, to)) }];
}

async function readPublished(out: string, id: string): Promise<Pack | null> {
  const read = await readJson(join(out, `${id}.json`));
  const parsed = read.ok ? parsePack(read.value) : null;
  return parsed?.ok ? parsed.value : null;
}

function contentOf({ version: _version, ...content }: Pack): string {
  return JSON.stringify(content);
}

function nextVersion(before: string | null, { version, today }: PublishOptions): string {
  if (version !== undefined) return version;
  const day = `${today.getUTCFullYear()}.${today.getUTCMonth() + 1}.${today.getUTCDate()}`;
  const number = before?.startsWith(`${day}.`) ? Number(before.slice(day.length + 1)) + 1 : 1;
  return `${day}.${number}`;
}

/** Puts a file in place of another at once: a host that serves the folder as it is never sends half of it. */
async function replace(path: string, text: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === text) return;
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
