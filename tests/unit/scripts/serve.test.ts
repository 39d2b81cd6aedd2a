import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder, type StaticServer } from '../../../scripts/serve.ts';

let server: StaticServer;
beforeAll(async () => {
  server = await serveFolder(fileURLToPath(new URL('../../e2e/pages', import.meta.url)));
});
afterAll(() => server.close());

/** A request with its path as it stands: `fetch` would tidy it up. */
const statusOf = (path: string) =>
  new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });

it('serves pages of its folder, in UTF-8', async () => {
  const response = await fetch(`${server.url}spellings.html`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('晋创谷');
});

it('sends a strict policy with pages that are named for it', async () => {
  const policy = (await fetch(`${server.url}strict.csp.html`)).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
});

it.each(['/nothing.html', '/../environment.ts', '/%2e%2e/environment.ts', '/..%2fenvironment.ts', '/%'])(
  'refuses %s',
  async (path) => {
    expect(await statusOf(path)).toBeGreaterThanOrEqual(400);
  },
);

it('remembers what was asked for', async () => {
  await fetch(`${server.url}latin.html?x`);
  expect(server.requests.at(-1)).toBe('/latin.html');
});
