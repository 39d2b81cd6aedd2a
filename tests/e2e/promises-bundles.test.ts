/** The built extension as a reviewer reads it: permissions, policy, and what its scripts contain. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';

const isFirefox = inject('browser') === 'firefox';
const BUILD = fileURLToPath(
  new URL(`../../.output/${isFirefox ? 'firefox' : 'chrome'}-mv3`, import.meta.url),
);

const scripts = new Map(
  readdirSync(BUILD, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /\.m?js$/u.test(name))
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(BUILD.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const;
    }),
);
const filesWith = (pattern: RegExp) =>
  [...scripts].filter(([, code]) => pattern.test(code)).map(([path]) => path);
/** All that ever runs in a page of the web. */
const IN_PAGES = ['content-scripts/content.js', 'reading.js', 'card.js', 'sheet.js'];

it('asks for the least, each permission with its reason in SECURITY.md', () => {
  const manifest = JSON.parse(readFileSync(join(BUILD, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const { permissions, optional_permissions, host_permissions, content_security_policy } = manifest;
  const all = ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'];
  expect(permissions).toEqual(isFirefox ? all : [...all, 'sidePanel']);
  expect(optional_permissions).toBeUndefined();
  expect(host_permissions).toEqual(['<all_urls>']);
  expect(content_security_policy).toEqual({
    extension_pages: "default-src 'self'; connect-src 'self' https:; style-src 'self'; object-src 'none'",
  });
  // Pages may load nothing of ours, and neither pages nor other extensions may speak to us.
  for (const key of ['web_accessible_resources', 'externally_connectable', 'sandbox', 'devtools_page'])
    expect(manifest[key]).toBeUndefined();
  const reasons = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');
  for (const name of [...all, 'sidePanel', '<all_urls>']) expect(reasons).toContain(`\`${name}\``);
});

it('has the scripts this judges', () => {
  expect([...scripts.keys()]).toEqual(expect.arrayContaining([...IN_PAGES, 'background.js']));
});

it('has nothing in a page that could ask the network, or hold text of the page up to others', () => {
  const network =
    /\b(?:fetch\s*\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts|postMessage)\b|\bimport\s*\(/u;
  expect(filesWith(network).filter((path) => IN_PAGES.includes(path))).toEqual([]);
});

/** Of pdf.js and mammoth: a way to the global object that the policy forbids and nobody needs. In our own pages alone. */
const MAKES_CODE = /^(?:assets\/pdf\.worker|chunks\/(?:pdf|lib)-)/u;
/** Readability rewrites a document of its own, made by DOMParser from a reader's file, in which no script runs. */
const MAKES_MARKUP = /^chunks\/html-/u;

it('makes no code of text, but for what the policy forbids in any case', () => {
  expect(
    filesWith(/(?<![.\w$])eval\s*\(|\bnew\s+Function\s*\(|[^.\w$]Function\s*\(\s*["'`]/u).filter(
      (path) => !MAKES_CODE.test(path),
    ),
  ).toEqual([]);
  // What is loaded later lies in the extension.
  expect(filesWith(/\bimport\s*\(\s*["'`](?:https?:|\/\/|data:|blob:)/u)).toEqual([]);
  expect(filesWith(/<script[^>]+src=["']?(?:https?:|\/\/)/u)).toEqual([]);
});

it('makes markup of text nowhere but on Preact’s road to it, which nobody takes', () => {
  const judged = [...scripts].filter(([path]) => !MAKES_MARKUP.test(path));
  const others = judged.flatMap(
    ([path, code]) =>
      code
        // Preact sets innerHTML where a component has dangerouslySetInnerHTML; tests/unit/promises/sources.test.ts says none has.
        .replace(
          /\b[\w$]+\.__html\s*==\s*[\w$]+\.innerHTML\)\s*\|\|\s*\(?[\w$]+\.innerHTML\s*=\s*[\w$]+\.__html/gu,
          '',
        )
        .match(/\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write\b/gu)
        ?.map((found) => `${path}: ${found}`) ?? [],
  );
  expect(others).toEqual([]);
});
