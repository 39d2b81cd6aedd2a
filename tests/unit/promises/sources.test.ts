/** What the sources of the extension may contain: one folder asks the network, nothing makes code or markup of text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** All that is bundled into the extension. */
const SHIPPED = [
  'components',
  'core',
  'dom',
  'entrypoints',
  'locales',
  'messages',
  'packs',
  'readers',
  'storage',
];

/** Path from the root → source without comments. */
const sources = new Map(
  SHIPPED.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && /\.tsx?$/u.test(file.name))
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [
        path.slice(ROOT.length).replaceAll('\\', '/'),
        withoutComments(readFileSync(path, 'utf8')),
      ] as const;
    }),
);

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '$1');
}

function filesWith(pattern: RegExp): string[] {
  return [...sources].filter(([, code]) => pattern.test(code)).map(([path]) => path);
}

it('reads the sources it judges', () => {
  expect(sources.size).toBeGreaterThan(200);
  expect(filesWith(/defineBackground\(/u)).toEqual(['entrypoints/background/index.ts']);
});

it('only packs/ asks the network: downloads, and the extension’s own files', () => {
  expect(filesWith(/(?<!\.|async )\bfetch\s*\(/u)).toEqual(
    ['packs/bundled.ts', 'packs/download.ts', 'packs/traditional.ts'].filter((path) => sources.has(path)),
  );
  expect(
    filesWith(
      /\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/u,
    ),
  ).toEqual([]);
});

it('only packs/download.ts asks an address that is not our own', () => {
  expect(filesWith(/(?<!\.|async )\bfetch\s*\((?!browser\.runtime\.getURL\()/u)).toEqual([
    'packs/download.ts',
  ]);
});

it('makes neither code nor markup of text', () => {
  expect(
    filesWith(/\b(?:eval|Function)\s*\(|new\s+Function\b|set(?:Timeout|Interval)\s*\(\s*['"`]/u),
  ).toEqual([]);
  expect(
    filesWith(
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|document\.write\b/u,
    ),
  ).toEqual([]);
});

it('takes no message from other extensions and none from pages', () => {
  expect(filesWith(/onMessageExternal|onConnectExternal|onUserScriptMessage/u)).toEqual([]);
  expect(filesWith(/addEventListener\(\s*['"`]message['"`]|\bonmessage\b|\bpostMessage\s*\(/u)).toEqual([]);
});
