/** A publisher's host on this machine, which fails on demand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export type Failure =
  | 'not-found'
  | 'server-error'
  | 'slow'
  | 'cut-off'
  | 'wrong-bytes'
  | 'redirect'
  | 'huge'
  | 'web-page'
  | 'silent';

export interface PackHost {
  readonly url: string;
  /** Headers of the requests so far. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** From now on, files that end like this fail. */
  fail(ending: string, failure: Failure): void;
  /** From now on, everything is as it should be, from this folder. */
  serve(folder: string): void;
  close(): Promise<void>;
}

export async function startPackHost(first: string): Promise<PackHost> {
  let folder = first;
  const failures = new Map<string, Failure>();
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    requests.push({ path, headers: request.headers });
    const failure = [...failures].find(([ending]) => path.endsWith(ending))?.[1];
    void answer(response, folder, path, failure);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests,
    fail: (ending, failure) => void failures.set(ending, failure),
    serve: (next) => {
      folder = next;
      failures.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  response: ServerResponse,
  folder: string,
  path: string,
  failure: Failure | undefined,
): Promise<void> {
  const bytes = await readFile(join(folder, path.replaceAll('..', ''))).catch(() => null);
  const headers = {
    'content-type': 'application/json',
    etag: '"who-are-you"',
    'last-modified': new Date(0).toUTCString(),
  };
  if (failure === 'silent') return;
  if (failure === 'not-found' || bytes === null) return void response.writeHead(404).end();
  if (failure === 'server-error') return void response.writeHead(500).end('no');
  if (failure === 'redirect') return void response.writeHead(302, { location: '/elsewhere.json' }).end();
  if (failure === 'web-page')
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>请登录');
  if (failure === 'wrong-bytes') {
    const spoilt = Buffer.from(bytes);
    spoilt[Math.floor(spoilt.length / 2)] = 0x20;
    return void response.writeHead(200, headers).end(spoilt);
  }
  response.writeHead(200, headers);
  if (failure === 'slow') return drip(response, bytes);
  if (failure === 'cut-off') return void response.end(bytes.subarray(0, bytes.length / 2));
  if (failure === 'huge') return pour(response);
  response.end(bytes);
}

/** A byte every tenth of a second. */
function drip(response: ServerResponse, bytes: Buffer): void {
  let at = 0;
  const timer = setInterval(() => {
    response.write(bytes.subarray(at, ++at));
    if (at >= bytes.length || response.destroyed) clearInterval(timer);
  }, 100);
  response.on('close', () => clearInterval(timer));
}

/** Bytes without an end. */
function pour(response: ServerResponse): void {
  const piece = Buffer.alloc(256 * 1024, ' ');
  const write = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', write);
  write();
}
