/** Packs, subscriptions and the reader's own terms: the only writer of them. Only our own pages may ask. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { EntrySchema, EntryIdSchema } from '../../core/entry.ts';
import { MAX_PACK_ENTRIES, MAX_URL } from '../../core/limits.ts';
import { refusal, type Refusal } from '../../core/pack-refusal.ts';
import { PackIdSchema } from '../../core/pack.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { onMessage } from '../../messages.ts';
import type { GlossaryDatabase } from '../../storage/database.ts';
import { unlistPack } from '../../storage/pack-list.ts';
import { enablePack, movePack, removePack, rollBack, unsubscribe } from '../../storage/packs.ts';
import { packDatabase } from './glossary.ts';
import { followDatabase } from './glossary-cache.ts';
import {
  acceptPack,
  beginUpload,
  declinePack,
  endUpload,
  lookAtAddress,
  pushUpload,
} from './packs-install.ts';
import { listenToDrafts } from './packs-drafts.ts';
import { removeMine, saveMine } from './packs-mine.ts';
import { isOurPage, type Sender } from './sender.ts';
import { checkUpdates, listenToAlarm } from './updates.ts';

const PieceSchema = v.strictObject({ upload: v.pipe(v.string(), v.uuid()), text: v.string() });
const UploadSchema = v.pipe(v.string(), v.uuid());
const AddressSchema = v.pipe(v.string(), v.maxLength(MAX_URL));
const EnableSchema = v.strictObject({ pack: PackIdSchema, enabled: v.boolean() });
const MoveSchema = v.strictObject({
  pack: PackIdSchema,
  to: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
});
const MineSchema = v.pipe(v.array(EntrySchema), v.maxLength(MAX_PACK_ENTRIES));
const MineIdsSchema = v.pipe(v.array(EntryIdSchema), v.maxLength(MAX_PACK_ENTRIES));

export function listenToPacks(): void {
  onMessage('beginUpload', ({ sender }) => answer(sender, v.undefined(), undefined, beginUpload));
  onMessage('pushUpload', ({ sender, data }) =>
    answer(sender, PieceSchema, data, ({ upload, text }) => pushUpload(upload, text)),
  );
  onMessage('endUpload', ({ sender, data }) => answer(sender, UploadSchema, data, endUpload));
  onMessage('lookAtAddress', ({ sender, data }) => answer(sender, AddressSchema, data, lookAtAddress));
  onMessage('acceptPack', ({ sender, data }) => answer(sender, PackIdSchema, data, acceptPack));
  onMessage('declinePack', ({ sender, data }) => answer(sender, PackIdSchema, data, declinePack));
  onMessage('enablePack', ({ sender, data }) =>
    answer(sender, EnableSchema, data, ({ pack, enabled }) =>
      change((database) => enablePack(database, pack, enabled)),
    ),
  );
  onMessage('movePack', ({ sender, data }) =>
    answer(sender, MoveSchema, data, ({ pack, to }) => change((database) => movePack(database, pack, to))),
  );
  onMessage('removePack', ({ sender, data }) =>
    answer(sender, PackIdSchema, data, async (pack) => {
      const wasListed = await unlistPack(browser.storage.local, pack);
      // Of one that went with an evicted database only the note is left.
      return change(async (database) => (await removePack(database, pack)) || wasListed);
    }),
  );
  onMessage('rollBackPack', ({ sender, data }) =>
    answer(sender, PackIdSchema, data, (pack) => change((database) => rollBack(database, pack))),
  );
  onMessage('endSubscription', ({ sender, data }) =>
    answer(sender, PackIdSchema, data, (pack) => change((database) => unsubscribe(database, pack))),
  );
  onMessage('checkUpdates', ({ sender, data }) =>
    answer(sender, v.nullable(PackIdSchema), data, checkUpdates),
  );
  onMessage('saveMine', ({ sender, data }) => answer(sender, MineSchema, data, saveMine));
  onMessage('removeMine', ({ sender, data }) => answer(sender, MineIdsSchema, data, removeMine));
  listenToDrafts();
  listenToAlarm();
}

/** Answers our own pages, with what they sent parsed; an error of the database is a refusal like any other. */
async function answer<S extends v.GenericSchema, T>(
  sender: Sender,
  schema: S,
  data: unknown,
  handle: (value: v.InferOutput<S>) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const parsed = v.safeParse(schema, data);
  if (!isOurPage(sender) || !parsed.success) return fail(refusal('invalid'));
  try {
    return await handle(parsed.output);
  } catch (error) {
    console.error('cezhu: a change of packs failed', error);
    return fail(refusal('storage', [String(error)]));
  }
}

async function change(
  make: (database: GlossaryDatabase) => Promise<boolean | void>,
): Promise<Result<true, Refusal>> {
  const database = await packDatabase();
  if (!database) return fail(refusal('storage'));
  if ((await make(database)) === false) return fail(refusal('lost'));
  void followDatabase(database);
  return ok(true);
}
