/** Publishing to a folder, a host that serves it and fails on demand, and what a subscriber makes of it. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PackSignature } from '../../../core/pack-signature.ts';
import type { Pack } from '../../../core/pack.ts';
import { publish, type PublishOptions } from '../../../data/pipeline/publish.ts';
import { publicText, readKey } from '../../../data/pipeline/publish-keys.ts';
import { readIndex, readSignature, readSigned } from '../../../packs/published.ts';
import { fingerprint } from '../../../packs/signature.ts';
import { startPackHost, type Failure, type PackHost } from './host.ts';
import { samplePack } from './samples.ts';

const newKey = () => generateKeyPairSync('ed25519').privateKey;
const key = newKey();
const today = new Date('2026-11-22T12:00:00Z');
const options: PublishOptions = { publisher: '测试发布者', key, today };
/** Short, so that the tests are. Nothing else here depends on it. */
const PATIENCE = { answer: 400, piece: 400, whole: 1500 };

let folder: string;
let host: PackHost;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cezhu-publish-'));
  host = await startPackHost(folder);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

let out: string;
beforeEach(async () => {
  out = mkdtempSync(join(folder, 'out-'));
  await put(samplePack());
});
afterEach(() => host.serve(folder));

/** Publishes and lets the host serve it. */
async function put(pack: Pack, more: Partial<PublishOptions> = {}) {
  const publication = await publish(out, [pack], { ...options, ...more });
  host.serve(out);
  return publication;
}

const url = () => new URL('sample.json', host.url);
const signatureNow = () => JSON.parse(readFileSync(join(out, 'sample.json.sig'), 'utf8')) as PackSignature;
const reworded = () => samplePack({ gloss: '改写过的释义。' });

/** What a subscriber gets: the pack's version, or why not. */
async function subscribe(pinned: string | null): Promise<string> {
  const signature = await readSignature(url(), PATIENCE);
  if (!signature.ok) return signature.error.code;
  const signed = await readSigned(url(), signature.value, pinned, PATIENCE);
  if (!signed.ok) return signed.error.code;
  expect(signed.value.key).toBe(signature.value.key);
  return (JSON.parse(new TextDecoder().decode(signed.value.bytes)) as Pack).version;
}

describe('publish', () => {
  it('writes pack, signature and catalogue that a subscriber accepts', async () => {
    expect(await subscribe(null)).toBe('2026.11.22.1');
    expect(await subscribe(publicText(key))).toBe('2026.11.22.1');
    const index = await readIndex(new URL('index.json', host.url));
    expect(index).toMatchObject({
      ok: true,
      value: { publisher: '测试发布者', packs: [{ id: 'sample', entries: 1, file: 'sample.json' }] },
    });
  });

  it('changes nothing where the content is the same, and counts up where it is not', async () => {
    const before = readFileSync(join(out, 'sample.json.sig'), 'utf8');
    expect((await put(samplePack())).lines).toEqual(['sample 2026.11.22.1 (unchanged): 1 entries']);
    expect(readFileSync(join(out, 'sample.json.sig'), 'utf8')).toBe(before);
    await put(reworded());
    expect(await subscribe(publicText(key))).toBe('2026.11.22.2');
    await put(samplePack(), { today: new Date('2027-01-05') });
    expect(await subscribe(publicText(key))).toBe('2027.1.5.1');
  });

  it('refuses what subscribers would refuse, and writes nothing', async () => {
    const before = readFileSync(join(out, 'sample.json'), 'utf8');
    expect((await put(samplePack({ headword: '的' }))).problems.join()).toContain('2 characters');
    expect((await put(samplePack({ gloss: '藏\u202e字' }))).problems.join()).toContain('cannot be seen');
    expect((await put(reworded(), { version: '2026.1' })).problems.join()).toContain('not newer');
    expect(readFileSync(join(out, 'sample.json'), 'utf8')).toBe(before);
  });

  it('reads keys from PEM and JWK', async () => {
    const [pem, jwk] = [join(folder, 'key.pem'), join(folder, 'key.jwk')];
    writeFileSync(pem, key.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(jwk, JSON.stringify(key.export({ format: 'jwk' })));
    for (const path of [pem, jwk]) expect(publicText(await readKey(path))).toBe(publicText(key));
    writeFileSync(join(folder, 'rsa.pem'), rsaKey().export({ type: 'pkcs8', format: 'pem' }));
    await expect(readKey(join(folder, 'rsa.pem'))).rejects.toThrow('Ed25519');
  });
});

function rsaKey(): KeyObject {
  return createPrivateKey(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  );
}

describe('the host fails', () => {
  const cases: readonly (readonly [string, Failure, string])[] = [
    ['sample.json', 'not-found', 'status'],
    ['sample.json', 'server-error', 'status'],
    ['sample.json', 'slow', 'timeout'],
    ['sample.json', 'silent', 'timeout'],
    ['sample.json', 'cut-off', 'cut-off'],
    ['sample.json', 'wrong-bytes', 'signature'],
    ['sample.json', 'redirect', 'unreachable'],
    ['sample.json', 'huge', 'too-large'],
    ['sample.json', 'web-page', 'not-json'],
    ['.sig', 'not-found', 'unsigned'],
    ['.sig', 'server-error', 'status'],
    ['.sig', 'wrong-bytes', 'signature'],
    ['.sig', 'redirect', 'unreachable'],
    ['.sig', 'huge', 'too-large'],
    ['.sig', 'web-page', 'not-json'],
  ];
  it.each(cases)('%s %s: %s', async (ending, failure, code) => {
    host.fail(ending, failure);
    expect(await subscribe(publicText(key))).toBe(code);
  });

  it('is told nothing about the reader', async () => {
    await subscribe(null);
    await subscribe(null);
    for (const { headers } of host.requests.slice(-4)) {
      for (const name of [
        'cookie',
        'authorization',
        'referer',
        'if-none-match',
        'if-modified-since',
        'origin',
      ])
        expect(headers[name], name).toBeUndefined();
      expect(headers['accept-language']).toBe('*');
    }
  });
});

describe('signatures', () => {
  it('of another key are refused', async () => {
    await put(reworded(), { key: newKey() });
    expect(await subscribe(publicText(key))).toBe('key-changed');
  });

  it('do not fit another pack’s bytes, nor an older version’s', async () => {
    const old = readFileSync(join(out, 'sample.json'));
    await put(reworded());
    writeFileSync(join(out, 'sample.json'), old);
    expect(['signature', 'cut-off', 'too-large']).toContain(await subscribe(publicText(key)));
  });

  it('pass to a new key with the old one’s word, over several changes', async () => {
    const [second, third] = [newKey(), newKey()];
    await put(reworded(), { key: second, previousKey: key });
    expect(await subscribe(publicText(key))).toBe('2026.11.22.2');
    await put(samplePack(), { key: third, previousKey: second });
    for (const pinned of [key, second, third])
      expect(await subscribe(publicText(pinned))).toBe('2026.11.22.3');
    expect(await subscribe(publicText(newKey()))).toBe('key-changed');
  });

  it('pass to no key that made up that word', async () => {
    const thief = newKey();
    await put(reworded(), { key: thief, previousKey: thief });
    const forged = signatureNow();
    const [rotation] = forged.rotations;
    const lie = { ...forged, rotations: [{ ...rotation, from: publicText(key) }] };
    writeFileSync(join(out, 'sample.json.sig'), JSON.stringify(lie));
    expect(await subscribe(publicText(key))).toBe('key-changed');
  });

  it('have a fingerprint to compare by eye', async () => {
    expect(await fingerprint(publicText(key))).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/u);
    expect(await fingerprint(publicText(key))).not.toBe(await fingerprint(publicText(newKey())));
  });
});
