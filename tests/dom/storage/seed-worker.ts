/** Seeds a pack and stops dead in the middle of it, for a test to kill: a worker that ends is what a background's end is. */
import type { Pack } from '../../../core/pack.ts';
import { glossaryDatabase } from '../../../storage/database.ts';
import { seedPack } from '../../../storage/glossary.ts';

/** What the test sends: the database's name, the pack, and how many records are put before it stops. */
export interface SeedOrder {
  readonly name: string;
  readonly pack: Pack;
  readonly puts: number;
}

addEventListener('message', ({ data }: MessageEvent<SeedOrder>) => {
  let left = data.puts;
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
    this: IDBObjectStore,
    value: unknown,
  ) => IDBRequest<IDBValidKey>;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
    if (left > 0) {
      left--;
      return put.call(this, value);
    }
    if (left === 0) {
      left--;
      keepOpen(this);
      postMessage('half-way');
    }
    // A request that never answers.
    return new EventTarget() as IDBRequest<IDBValidKey>;
  };
  seedPack(glossaryDatabase(data.name), data.pack).then(
    () => postMessage('seeded'),
    (error: unknown) => postMessage(String(error)),
  );
});

/** A transaction commits by itself once nothing is asked of it: so something always is. */
function keepOpen(store: IDBObjectStore): void {
  store.count().onsuccess = () => keepOpen(store);
}
