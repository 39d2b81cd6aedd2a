/** One browser with the built extension and one server of test pages for a test file; both end with it. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, inject } from 'vitest';
import { startSession, type ExtensionSession } from '../../scripts/extension-session.ts';
import { serveFolder, type StaticServer } from '../../scripts/serve.ts';

interface Environment {
  readonly session: ExtensionSession;
  readonly pages: StaticServer;
  readonly demo: StaticServer;
}

/** Call at the top of a test file; the function it returns may be called inside tests. */
export function useBrowser(): () => Environment {
  let environment: Environment | undefined;
  beforeAll(async () => {
    const session = await startSession(inject('browser'), { headless: true });
    const [pages, demo] = await Promise.all([serveFolder(at('pages')), serveFolder(at('../../demo'))]);
    environment = { session, pages, demo };
  });
  afterAll(async () => {
    await Promise.all([environment?.session.close(), environment?.pages.close(), environment?.demo.close()]);
  });
  return () => {
    if (environment === undefined) throw new Error('the browser did not start');
    return environment;
  };
}

function at(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
