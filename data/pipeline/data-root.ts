import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own `data/`; every command takes another with `--data`, for tests. */
export const DATA_ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');

/** A path as problems name it: data/reports/…, however the data folder is called. */
export function shownPath(root: string, path: string): string {
  return `data/${relative(resolve(root), resolve(path)).split('\\').join('/')}`;
}
