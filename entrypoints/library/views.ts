/** The views by the first step of their address; each is loaded when it is opened first. */
import type { Route } from './route.ts';
import type { View } from './view.ts';

export const VIEWS: Readonly<Record<string, () => Promise<View>>> = {
  browse: async () => (await import('./browse.tsx')).Browse,
  term: async () => (await import('./term.tsx')).Term,
  search: async () => (await import('./search.tsx')).SearchResults,
  study: async () => (await import('./study.tsx')).Study,
  saved: async () => (await import('./saved.tsx')).Saved,
  list: async () => (await import('./list.tsx')).List,
  settings: async () => (await import('./settings.tsx')).SettingsView,
  packs: async () => (await import('./packs.tsx')).Packs,
  mine: async () => (await import('./mine.tsx')).Mine,
  read: async () => (await import('./read.tsx')).Read,
  workbench: async () => (await import('./workbench.tsx')).Workbench,
};

/** The view of an address without a path. */
export const START = 'browse';

/** What the navigation offers, in its order; those without a view are left out. */
export const NAVIGATION = [
  'browse',
  'study',
  'saved',
  'mine',
  'packs',
  'workbench',
  'read',
  'settings',
] as const;

/** The name of the view an address leads to: that of its first step, or the start. */
export function viewNameOf({ view }: Route): string {
  return Object.hasOwn(VIEWS, view) ? view : START;
}
