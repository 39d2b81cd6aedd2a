/** A `storage.local` in memory: values are copied as the browser copies them, and it can be made to fail. */
import type { MirrorArea } from '../../../storage/mirror.ts';

export interface TestArea extends MirrorArea {
  readonly stored: Map<string, string>;
  /** From now on every write fails. */
  fails: boolean;
}

export function testArea(): TestArea {
  const stored = new Map<string, string>();
  const area: TestArea = {
    stored,
    fails: false,
    get: (keys) => {
      const wanted = keys === null ? [...stored.keys()] : [keys].flat();
      const found = wanted.filter((key) => stored.has(key));
      return Promise.resolve(
        Object.fromEntries(found.map((key) => [key, JSON.parse(stored.get(key) ?? 'null') as unknown])),
      );
    },
    set: (items) => {
      if (area.fails) return Promise.reject(new Error('the disk is full'));
      for (const [key, value] of Object.entries(items)) stored.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
    remove: (keys) => {
      for (const key of keys) stored.delete(key);
      return Promise.resolve();
    },
  };
  return area;
}
