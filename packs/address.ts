/** Which addresses a pack may come from. */
import { MAX_URL } from '../core/limits.ts';

/** True in the build for tests alone, whose host of packs is on this machine. Set by the build. */
declare const __LOOPBACK__: boolean;

/** Endings that never lead out of a house or an office. */
const PRIVATE_ENDINGS = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
  'test',
];

/**
 * Reads an address a reader typed; null where none of ours may be asked: only https, only names that the public
 * knows, no user names. A name may still lead to a private address: the browser does not say where it leads.
 */
export function readAddress(typed: string, loopback: boolean = __LOOPBACK__): URL | null {
  const text = typed.trim();
  if (text.length > MAX_URL || !URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  if (url.username !== '' || url.password !== '') return null;
  if (loopback && url.protocol === 'http:' && url.hostname === '127.0.0.1') return url;
  return url.protocol === 'https:' && isPublicName(url.hostname) ? url : null;
}

/** URL writes every spelling of an IPv4 address as four numbers, and IPv6 in brackets. */
function isPublicName(host: string): boolean {
  const labels = host.replace(/\.$/u, '').split('.');
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && /^[a-z][a-z0-9-]*$/u.test(last) && !PRIVATE_ENDINGS.includes(last);
}
