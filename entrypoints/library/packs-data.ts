/** The installed packs as the view shows them: read from the database, which only the background writes. */
import { browser } from 'wxt/browser';
import type { PackItem } from '../../components/packs/pack-item.ts';
import { compareVersions } from '../../core/pack.ts';
import { fingerprint } from '../../packs/signature.ts';
import { STAMP_KEY } from '../../storage/cache.ts';
import type { GlossaryDatabase } from '../../storage/database.ts';
import { listPacks } from '../../storage/glossary.ts';
import { readPackList, type ListedPack } from '../../storage/pack-list.ts';
import { isSubscription, type PackRecord, type SubscriptionRecord } from '../../storage/pack-records.ts';
import { isWhole } from '../../storage/sound.ts';

/** Packs that were installed and are not in the database any more: the browser has evicted it. */
export async function readMissing(installed: readonly PackItem[]): Promise<ListedPack[]> {
  const listed = await readPackList(browser.storage.local);
  return listed.filter(({ id }) => !installed.some((pack) => pack.id === id));
}

export async function readPacks(database: GlossaryDatabase): Promise<PackItem[]> {
  const [packs, subscriptions] = await Promise.all([listPacks(database), database.subscriptions.toArray()]);
  const sound = subscriptions.filter(isSubscription);
  return Promise.all(
    packs.map((pack) =>
      toItem(
        pack,
        sound.find((one) => one.pack === pack.id),
      ),
    ),
  );
}

/**
 * Calls back when the packs may have changed elsewhere: after every new glossary, and when the tab comes back into view.
 * @returns ends that
 */
export function followPacks(onChange: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') onChange();
  };
  const onStamp = (changes: Record<string, unknown>) => {
    if (STAMP_KEY in changes) onChange();
  };
  document.addEventListener('visibilitychange', onVisible);
  browser.storage.local.onChanged.addListener(onStamp);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    browser.storage.local.onChanged.removeListener(onStamp);
  };
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
          // A spoilt address or key is shown as it is: the next look for updates says what is wrong.
          host: URL.canParse(subscription.url) ? new URL(subscription.url).host : subscription.url,
          fingerprint: await fingerprint(subscription.key).catch(() => subscription.key),
          checkedAt: isWhole(subscription.checkedAt) ? subscription.checkedAt : null,
          failure: subscription.failure?.refusal ?? null,
          skip: subscription.skip ?? null,
        }
      : null,
  };
}
