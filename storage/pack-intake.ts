/** Text of a pack in, a staged pack or a refusal out. Reads, checks and stages as the text comes, so memory is bounded. */
import type { Entry } from '../core/entry.ts';
import type { Cleaning } from '../core/pack-clean.ts';
import { Density } from '../core/pack-density.ts';
import { readForeignEntry, readForeignHeader } from '../core/pack-foreign.ts';
import type { PackPreview } from '../core/pack-preview.ts';
import { doubtsAboutPublisher } from '../core/pack-publisher.ts';
import { PackReader } from '../core/pack-reader.ts';
import { refusal, type Refusal } from '../core/pack-refusal.ts';
import { compareVersions, type PackHeader } from '../core/pack.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { GlossaryDatabase } from './database.ts';
import { allHeadwords, findPack } from './glossary.ts';
import type { PackOrigin, SubscriptionRecord } from './pack-records.ts';
import { keepStaged, PackStage } from './pack-stage.ts';

/** Entries checked in one go: some 10 ms, after which lookups get their turn. */
const CHUNK = 300;
/** A pack with more wrong entries than this is not read to its end. */
const MOST_PROBLEMS = 20;

/** Where a pack comes from, and what it has to be. */
export interface Arrival {
  readonly origin: PackOrigin;
  /** Whose signature it bears; null for a file. */
  readonly subscription: Pick<SubscriptionRecord, 'url' | 'key'> | null;
  /** The key that the signature was proved against; absent where none was pinned. */
  readonly pinned?: string | null;
  /** What the signature's file says it is. */
  readonly named?: { readonly pack: string; readonly version: string };
}

export class PackIntake {
  private readonly reader = new PackReader();
  private readonly cleaning: Cleaning = { changed: 0 };
  private readonly density = new Density();
  private readonly problems: string[] = [];
  private header: PackHeader | null = null;
  private stage: PackStage | null = null;
  private installed: string | null = null;
  private entries = 0;
  private known: ReadonlySet<string> = new Set();
  private shared = 0;

  constructor(
    private readonly database: GlossaryDatabase,
    private readonly arrival: Arrival,
  ) {}

  /** Takes the next piece of the text. After a refusal nothing of the pack is left in the database. */
  async push(text: string): Promise<Result<true, Refusal>> {
    const read = this.reader.push(text);
    const done = read.ok ? await this.take(read.value) : read;
    if (!done.ok) await this.drop();
    return done;
  }

  /** The end of the text: what came is staged and waits, or is refused. */
  async end(now = Date.now()): Promise<Result<PackPreview, Refusal>> {
    const preview = await this.conclude(now);
    if (!preview.ok) await this.drop();
    return preview;
  }

  async drop(): Promise<void> {
    await this.stage?.drop();
    this.stage = null;
  }

  private async take(values: readonly unknown[]): Promise<Result<true, Refusal>> {
    if (this.reader.header === undefined) return ok(true);
    if (!this.stage) {
      const begun = await this.begin();
      if (!begun.ok) return begun;
    }
    for (let from = 0; from < values.length; from += CHUNK) {
      const entries = this.check(values.slice(from, from + CHUNK));
      if (this.problems.length >= MOST_PROBLEMS) return fail(refusal('invalid', this.problems));
      const doubled = (await this.stage?.add(entries)) ?? [];
      if (doubled.length > 0)
        return fail(
          refusal(
            'invalid',
            doubled.map((id) => `entries: the id ${id} stands twice`),
          ),
        );
      await new Promise((resolve) => setTimeout(resolve));
    }
    return ok(true);
  }

  private check(values: readonly unknown[]): Entry[] {
    return values.flatMap((value) => {
      const at = this.entries++;
      const entry = readForeignEntry(value, this.cleaning);
      if (!entry.ok) {
        this.problems.push(...entry.error.map((line) => `entries.${at}.${line}`));
        return [];
      }
      this.density.add(entry.value);
      if (this.known.has(entry.value.headword)) this.shared++;
      return [entry.value];
    });
  }

  private async begin(): Promise<Result<true, Refusal>> {
    const read = readForeignHeader(this.reader.header, this.cleaning);
    if (!read.ok) return read;
    const header = read.value;
    const objection = await this.objectionTo(header);
    if (objection) return fail(objection);
    this.header = header;
    this.known = await allHeadwords(this.database, header.id);
    this.stage = await PackStage.begin(this.database, header.id, header.version);
    return ok(true);
  }

  /** What speaks against this pack beside what is installed. */
  private async objectionTo({ id, version, publisher }: PackHeader): Promise<Refusal | null> {
    const { subscription, named, pinned = null } = this.arrival;
    if (named && (named.pack !== id || named.version !== version)) return refusal('wrong-pack');
    const [pack, follows] = await Promise.all([
      findPack(this.database, id),
      this.database.subscriptions.get(id),
    ]);
    if (!pack) return null;
    this.installed = pack.current.version;
    // An unsigned file must not take the place of what a publisher signs.
    if (follows && !subscription) return refusal('managed');
    if (follows && follows.key !== pinned) return refusal('key-changed');
    if (pack.current.publisher !== publisher) return refusal('publisher-changed');
    if (version === pack.current.version || version === pack.previous?.version) return refusal('installed');
    return compareVersions(version, pack.current.version) <= 0 ? refusal('older') : null;
  }

  private async conclude(now: number): Promise<Result<PackPreview, Refusal>> {
    const end = this.reader.end();
    if (!end.ok) return end;
    if (this.problems.length > 0) return fail(refusal('invalid', this.problems));
    if (!this.header || !this.stage || this.stage.count === 0) return fail(refusal('empty'));
    const changes = await this.stage.finish();
    const { id, version, title, publisher, licence, sources } = this.header;
    const capped = this.density.isTooMuch();
    const edition = { version, title, publisher, licence, sources, entries: this.stage.count, capped };
    const { origin, subscription } = this.arrival;
    await keepStaged(this.database, { pack: id, origin, edition, changes, subscription, at: now });
    this.stage = null;
    return ok({
      pack: id,
      version,
      title,
      publisher,
      licence,
      entries: edition.entries,
      sources: sources.length,
      capped,
      doubts: doubtsAboutPublisher(publisher),
      cleaned: this.cleaning.changed,
      installed: this.installed,
      changes,
      shared: this.shared,
    });
  }
}
