/**
 * A pack on its way in. Its entries are put beside those that are installed, chunk by chunk, where no reader looks;
 * one transaction then switches to them. Killed anywhere, readers have the old version or the new one, whole.
 */
import { BUNDLED_PACK } from '../core/entry-ref.ts';
import type { Entry } from '../core/entry.ts';
import { ChangeList, compareEntries, type PackChanges } from '../core/pack-diff.ts';
import { currentGeneration, findPack, listPacks, nextGeneration } from './glossary.ts';
import type { GlossaryDatabase } from './database.ts';
import type {
  GenerationRecord,
  PackEdition,
  PackEvent,
  PackOrigin,
  PackRecord,
  StagedRecord,
  SubscriptionRecord,
} from './pack-records.ts';
import { deleteEntries } from './pack-sweep.ts';
import { isEntry } from './sound.ts';

/** Rows of one transaction; between two of them readers get their turn. */
const CHUNK = 500;
/** Events kept of a pack. */
const LOGGED = 30;

/** `pack\nversion` of what is being staged in this life of the background: not to be swept. */
export const inProgress = new Set<string>();

export const editionKey = (pack: string, version: string) => `${pack}\n${version}`;

export class PackStage {
  private readonly changes = new ChangeList();
  private readonly ids = new Set<string>();
  private buffer: Entry[] = [];
  private writing: Promise<{ readonly error: unknown } | null> = Promise.resolve(null);
  private matched = 0;

  private constructor(
    private readonly database: GlossaryDatabase,
    private readonly pack: string,
    private readonly version: string,
    private readonly old: string | null,
  ) {}

  /**
   * Makes room: what an earlier attempt left of this version goes. The version must not be one that is in use.
   * The bundled pack's version names its content: what is left of it is right, and may be in use already.
   */
  static async begin(database: GlossaryDatabase, pack: string, version: string): Promise<PackStage> {
    inProgress.add(editionKey(pack, version));
    if (pack !== BUNDLED_PACK) {
      await database.staged.delete(pack);
      await deleteEntries(database, pack, version);
    }
    const installed = await findPack(database, pack);
    return new PackStage(database, pack, version, installed?.current.version ?? null);
  }

  get count(): number {
    return this.ids.size;
  }

  /** @returns the ids that stand twice; nothing is to be staged further then */
  async add(entries: readonly Entry[]): Promise<string[]> {
    const doubled = entries.filter(({ id }) => this.ids.size === this.ids.add(id).size);
    if (doubled.length > 0) return doubled.map(({ id }) => id);
    this.buffer.push(...entries);
    while (this.buffer.length >= CHUNK) await this.flush();
    return [];
  }

  /** Writes the rest and says what changes against the installed version. */
  async finish(): Promise<PackChanges | null> {
    while (this.buffer.length > 0) await this.flush();
    await this.written();
    if (this.old === null) return null;
    await this.findWithdrawn(this.old);
    return this.changes.result();
  }

  /** Takes everything back. */
  async drop(): Promise<void> {
    await this.writing;
    inProgress.delete(editionKey(this.pack, this.version));
    await deleteEntries(this.database, this.pack, this.version);
  }

  /** Begins to write a chunk when the one before is written: the next is checked meanwhile. */
  private async flush(): Promise<void> {
    const { database, pack, version } = this;
    const chunk = this.buffer.splice(0, CHUNK);
    if (this.old !== null) await this.compare(chunk, this.old);
    await this.written();
    const rows = chunk.map((entry) => ({ pack, version, id: entry.id, entry }));
    this.writing = database.entries.bulkPut(rows).then(
      () => null,
      (error: unknown) => ({ error }),
    );
  }

  /** Throws where the last chunk could not be written. */
  private async written(): Promise<void> {
    const failed = await this.writing;
    if (failed) throw failed.error;
  }

  private async compare(chunk: readonly Entry[], old: string): Promise<void> {
    const records = await this.database.entries.bulkGet(chunk.map(({ id }) => [this.pack, old, id]));
    chunk.forEach((entry, at) => {
      const record = records[at];
      if (record) this.matched++;
      // Of one that is spoilt nobody can say what has changed.
      const change = isEntry(record?.entry) ? compareEntries(record.entry, entry) : 'added';
      if (change !== 'same') this.changes.add(change, entry.headword);
    });
  }

  private async findWithdrawn(old: string): Promise<void> {
    const range = this.database.entries
      .where('[pack+version+id]')
      .between([this.pack, old, ''], [this.pack, old, '\uffff']);
    const keys = await range.primaryKeys();
    if (keys.length === this.matched) return;
    const gone = keys.filter(([, , id]) => !this.ids.has(id));
    for (let at = 0; at < gone.length; at += CHUNK) {
      const records = await this.database.entries.bulkGet(gone.slice(at, at + CHUNK));
      for (const record of records)
        this.changes.add('withdrawn', isEntry(record?.entry) ? record.entry.headword : '');
    }
  }
}

/** What a staged version becomes a pack with. */
export interface Acceptance {
  readonly origin: PackOrigin;
  readonly edition: PackEdition;
  readonly changes: PackChanges | null;
  readonly subscription: Pick<SubscriptionRecord, 'url' | 'key'> | null;
}

/** Switches to a version whose entries are all there: pack, subscription and generation in one transaction. */
export async function switchTo(
  database: GlossaryDatabase,
  id: string,
  { origin, edition, changes, subscription }: Acceptance,
  now = Date.now(),
): Promise<GenerationRecord> {
  const { packs, generations, mine, staged, subscriptions } = database;
  const next = await database.transaction(
    'rw',
    [packs, generations, mine, staged, subscriptions],
    async () => {
      const before = await findPack(database, id);
      const current = await currentGeneration(database);
      if (current && before?.current.version === edition.version) return current;
      await packs.put(
        before
          ? updated(before, origin, edition, changes, now)
          : await installed(database, id, origin, edition, now),
      );
      if (subscription) {
        const follows = await subscriptions.get(id);
        await subscriptions.put({
          skip: null,
          ...follows,
          pack: id,
          ...subscription,
          checkedAt: now,
          failure: null,
        });
      }
      await staged.delete(id);
      return nextGeneration(database);
    },
  );
  inProgress.delete(editionKey(id, edition.version));
  return next;
}

/** An update stands where the older version stood: it does not change which pack's entry wins. */
function updated(
  before: PackRecord,
  origin: PackOrigin,
  edition: PackEdition,
  changes: PackChanges | null,
  at: number,
): PackRecord {
  const event: PackEvent = {
    at,
    kind: 'updated',
    from: before.current.version,
    to: edition.version,
    changes,
  };
  // The bundled pack goes with the extension: there is no way back to one of another version.
  const previous = before.origin === 'bundled' ? null : before.current;
  return { ...before, origin, current: edition, previous, log: [event, ...before.log].slice(0, LOGGED) };
}

/** A new pack comes last. */
async function installed(
  database: GlossaryDatabase,
  id: string,
  origin: PackOrigin,
  edition: PackEdition,
  at: number,
): Promise<PackRecord> {
  const positions = (await listPacks(database)).map(({ position }) => position);
  const event: PackEvent = { at, kind: 'installed', from: null, to: edition.version, changes: null };
  const position = Math.max(-1, ...positions) + 1;
  return { id, origin, enabled: true, position, current: edition, previous: null, log: [event] };
}

/** Keeps a staged pack for the reader's answer, past the end of this life of the background. */
export async function keepStaged(database: GlossaryDatabase, record: StagedRecord): Promise<void> {
  await database.staged.put(record);
  inProgress.delete(editionKey(record.pack, record.edition.version));
}
