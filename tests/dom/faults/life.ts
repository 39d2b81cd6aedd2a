/** The background's handlers over real databases, killed at any step and woken again. */
import { createKeeper, type Keeper } from '../../../storage/keeper.ts';
import { glossaryDatabase, type GlossaryDatabase } from '../../../storage/database.ts';
import { readStudy } from '../../../storage/study.ts';
import { testArea, type TestArea } from '../study/mirror-area.ts';

type Handler = (message: { data: unknown; sender: unknown }) => unknown;

export const ORIGIN = 'chrome-extension://ours/';
export const OWN = { id: 'ours', url: `${ORIGIN}library.html` };
export const PAGE = {
  id: 'ours',
  url: 'https://example.org/page',
  tab: { id: 1, url: 'https://example.org/page', title: '网页' },
};

export const handlers = new Map<string, Handler>();

/** What one life of the background has; what lies in the two homes outlives it. */
export const life: {
  database: GlossaryDatabase;
  area: TestArea;
  keeper: Keeper;
  /** Called around every write to `storage.local`. */
  step: () => void;
} = {
  database: undefined as never,
  area: undefined as never,
  keeper: undefined as never,
  step: () => undefined,
};

export function begin(database = `cezhu-test-${crypto.randomUUID()}`): void {
  life.database = glossaryDatabase(database);
  life.area = steppedArea();
  life.keeper = createKeeper(life.database, life.area);
}

/** Nothing of the old life's memory is left. */
export function wake(): void {
  const { name } = life.database;
  life.database.close();
  life.database = glossaryDatabase(name);
  life.keeper = createKeeper(life.database, life.area);
}

function steppedArea(): TestArea {
  const area = testArea();
  const { set, remove } = area;
  area.set = async (items) => {
    life.step();
    await set(items);
    life.step();
    hear(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
  };
  area.remove = async (keys) => {
    life.step();
    await remove(keys);
    life.step();
  };
  return area;
}

/** In place of entrypoints/background/study-keeper.ts: of whichever life there is. */
export const keeperStub = {
  keeper: {
    open: () => life.keeper.open(),
    mend: () => life.keeper.mend(),
    read: (...key: Parameters<Keeper['read']>) => life.keeper.read(...key),
    keep: (...items: Parameters<Keeper['keep']>) => life.keeper.keep(...items),
  },
  studyDatabase: new Proxy(
    {},
    {
      get: (_target, key) => {
        const value: unknown = Reflect.get(life.database, key);
        return typeof value === 'function' ? (value.bind(life.database) as unknown) : value;
      },
    },
  ),
  followHomes: () => void life.keeper.open(),
  studyData: (since = 0) => readStudy(life.database, life.area, since),
};

type Changes = Record<string, { newValue?: unknown }>;
const hearing = new Set<(changes: Changes) => void>();

/** What the browser tells of a change to `storage.local`. */
export function hear(changes: Changes): void {
  for (const listener of hearing) listener(changes);
}

const onChanged = {
  addListener: (listener: (changes: Changes) => void) => void hearing.add(listener),
  removeListener: (listener: (changes: Changes) => void) => void hearing.delete(listener),
};
/** Addresses of tabs that were opened. */
export const tabsOpened: string[] = [];

export const browserStub = {
  tabs: {
    create: ({ url }: { url: string }) => Promise.resolve(void tabsOpened.push(url)),
  },
  runtime: { id: 'ours', getURL: (path: string) => ORIGIN + path.replace(/^\//u, '') },
  storage: {
    local: {
      get: (keys: string | null) => life.area.get(keys),
      set: (items: Record<string, unknown>) => life.area.set(items),
      remove: (keys: string[]) => life.area.remove(keys),
      onChanged,
    },
  },
};

/** Asks as a page of ours does, or as our script in a page of the web. */
export async function ask(type: string, data: unknown, sender: unknown = OWN): Promise<unknown> {
  const handler = handlers.get(type);
  if (!handler) throw new Error(`nobody answers ${type}`);
  return handler({ data, sender });
}

/**
 * Lets the background die at a step: before or after a write to `storage.local`, or at a request to the database, whose
 * transaction is lost with it. Nothing it does afterwards has an effect.
 */
export function killAt(at: number): { readonly died: () => boolean; readonly restore: () => void } {
  let steps = 0;
  let dead = false;
  const die = (transaction?: IDBTransaction) => {
    if (!dead && steps++ === at) {
      dead = true;
      transaction?.abort();
    }
    if (dead) throw new Error('the background is dead');
  };
  life.step = () => die();
  const undo = [
    trap(IDBDatabase.prototype, 'transaction', () => die()),
    ...(['put', 'add', 'delete', 'clear'] as const).map((method) =>
      trap(IDBObjectStore.prototype, method, (store) => die(store.transaction)),
    ),
  ];
  return {
    died: () => dead,
    restore: () => {
      life.step = () => undefined;
      for (const one of undo) one();
    },
  };
}

function trap<T extends object>(
  prototype: T,
  method: keyof T & string,
  before: (self: T) => void,
): () => void {
  const original = Reflect.get(prototype, method) as (...values: unknown[]) => unknown;
  Reflect.set(prototype, method, function (this: T, ...values: unknown[]) {
    before(this);
    return Reflect.apply(original, this, values);
  });
  return () => void Reflect.set(prototype, method, original);
}
