/** Bytes into text. Encodings are told by validity, not by guessing at frequencies: wrong UTF-8 is hardly ever valid. */
import { MAX_TEXT_BYTES } from './limits.ts';
import { Unreadable } from './read-problem.ts';

export interface Decoded {
  /** Without a byte order mark, lines ended by \n. */
  readonly text: string;
  readonly encoding: string;
}

/** Where a page names its encoding: in its first kilobyte (HTML standard, 4.2.5.4). */
const DECLARED = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/iu;
const MEGABYTE = 1024 * 1024;

/**
 * UTF-16 by its byte order mark, UTF-8 where it is valid, then what an HTML page declares, then GB 18030, in which
 * older reports are still published.
 * @throws Unreadable for bytes that are no text
 */
export function decode(bytes: Uint8Array, html: boolean): Decoded {
  if (bytes.length > MAX_TEXT_BYTES)
    throw new Unreadable('too-large', {
      megabytes: Math.ceil(bytes.length / MEGABYTE),
      limit: MAX_TEXT_BYTES / MEGABYTE,
    });
  for (const encoding of candidates(bytes, html)) {
    const text = tryDecode(bytes, encoding);
    if (text !== null && !text.includes('\0')) return { text: text.replaceAll(/\r\n?/gu, '\n'), encoding };
  }
  throw new Unreadable('unknown-encoding');
}

function candidates(bytes: Uint8Array, html: boolean): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const head = html ? new TextDecoder('latin1').decode(bytes.subarray(0, 1024)) : '';
  const declared = DECLARED.exec(head)?.[1];
  return declared ? ['utf-8', declared.toLowerCase(), 'gb18030'] : ['utf-8', 'gb18030'];
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Invalid bytes, or a declared encoding that does not exist.
    return null;
  }
}
