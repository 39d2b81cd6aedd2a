/** The installed packs as the view shows them: read from the database, which only the background writes. */
import { browser } from 'wxt/browser';
import type { PackItem } from '../../components/packs/pack-item.ts';
import { compareVersions } from '../../core/pack.ts';
import { fingerprint } from '../../packs/signature.ts';
import type { GlossaryDatabase } from '../../storage/database.ts';
import { listPacks } from '../../storage/glossary.ts';
import { readPackList, type ListedPack } from '../../storage/pack-list.ts';
import type { PackRecord, SubscriptionRecord } from '../../storage/pack-records.ts';

/** Packs that were installed and are not in the database any more: the browser has evicted it. */
export async function readMissing(installed: readonly PackItem[]): Promise<ListedPack[]> {
  const listed = await readPackList(browser.storage.local);
  return listed.filter(({ id }) => !installed.some((pack) => pack.id === id));
}

export async function readPacks(database: GlossaryDatabase): Promise<PackItem[]> {
  const [packs, subscriptions] = await Promise.all([listPacks(database), database.subscriptions.toArray()]);
  return Promise.all(
    packs.map((pack) =>
      toItem(
        pack,
        subscriptions.find((one) => one.pack === pack.id),
      ),
    ),
  );
}

async function toItem(
  { id, origin, enabled, current, previous, log }: PackRecord,
  subscription: SubscriptionRecord | undefined,
): Promise<PackItem> {
  return {
    ...current,
    id,
    origin,
    enabled,
    log,
    other: previous && {
      version: previous.version,
      older: compareVersions(previous.version, current.version) <= 0,
    },
    subscription: subscription
      ? {
          host: new URL(subscription.url).host,
          fingerprint: await fingerprint(subscription.key),
          checkedAt: subscription.checkedAt,
          failure: subscription.failure?.refusal ?? null,
          skip: subscription.skip,
        }
      : null,
  };
}
