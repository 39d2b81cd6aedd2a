/** Newer versions of subscribed packs: looked for once a day and on demand, always downloaded whole. */
import { browser } from 'wxt/browser';
import type { UpdateOutcome } from '../../core/pack-preview.ts';
import { refusal, type Refusal } from '../../core/pack-refusal.ts';
import { compareVersions } from '../../core/pack.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readAddress } from '../../packs/address.ts';
import { readSignature, readSigned } from '../../packs/published.ts';
import type { GlossaryDatabase } from '../../storage/database.ts';
import { findPack } from '../../storage/glossary.ts';
import { isSubscription, type PackRecord, type SubscriptionRecord } from '../../storage/pack-records.ts';
import { switchTo } from '../../storage/pack-stage.ts';
import { packDatabase } from './glossary.ts';
import { followDatabase } from './glossary-cache.ts';
import { keepAwake } from './packs-awake.ts';
import { takeIn } from './packs-install.ts';

const ALARM = 'pack-updates';
const DAY = 1440;

/** Registers the daily look. To be called when the background starts. */
export function listenToAlarm(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void checkUpdates(null);
  });
  void keepAlarm();
}

/** Browsers may lose an alarm; making it anew each time would put it off for ever. */
async function keepAlarm(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { delayInMinutes: 10, periodInMinutes: DAY });
}

let checking: Promise<unknown> = Promise.resolve();

/** Looks for newer versions, one pack after another. */
export function checkUpdates(only: string | null): Promise<Result<UpdateOutcome[], Refusal>> {
  const done = checking.then(async () => {
    const database = await packDatabase();
    if (!database) return fail(refusal('storage'));
    const outcomes: UpdateOutcome[] = [];
    for (const subscription of (await database.subscriptions.toArray()).filter(isSubscription))
      if (only === null || subscription.pack === only) outcomes.push(await look(database, subscription));
    return ok(outcomes);
  });
  checking = done.catch(() => undefined);
  return keepAwake(done);
}

async function look(database: GlossaryDatabase, subscription: SubscriptionRecord): Promise<UpdateOutcome> {
  const { pack: id } = subscription;
  const pack = await findPack(database, id);
  if (!pack) return { pack: id, kind: 'current' };
  const result = await update(database, pack, subscription);
  const at = Date.now();
  await database.subscriptions.update(id, {
    checkedAt: at,
    failure: result.ok ? null : { at, refusal: result.error },
  });
  return result.ok ? result.value : { pack: id, kind: 'failed', refusal: result.error };
}

async function update(
  database: GlossaryDatabase,
  { id, current }: PackRecord,
  { url: address, key, skip }: SubscriptionRecord,
): Promise<Result<UpdateOutcome, Refusal>> {
  const url = readAddress(address);
  if (!url) return fail(refusal('address'));
  const signature = await readSignature(url);
  if (!signature.ok) return signature;
  const { version } = signature.value;
  if (compareVersions(version, current.version) < 0) return fail(refusal('older'));
  if (version === current.version || (skip !== null && compareVersions(version, skip) <= 0))
    return ok({ pack: id, kind: 'current' });
  const signed = await readSigned(url, signature.value, key);
  if (!signed.ok) return signed;
  const taken = await takeIn(database, signed.value.bytes, {
    origin: 'url',
    subscription: { url: url.href, key: signed.value.key },
    pinned: key,
    named: { pack: id, version },
  });
  if (!taken.ok) return taken;
  const staged = await database.staged.get(id);
  if (!staged?.changes) return fail(refusal('lost'));
  await switchTo(database, id, staged);
  await followDatabase(database);
  return ok({ pack: id, kind: 'updated', version, changes: staged.changes });
}
