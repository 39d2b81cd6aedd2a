/** Fetching from strangers: nothing about the reader goes out, and no more than was asked for comes in. */
import { refusal, type Refusal } from '../core/pack-refusal.ts';
import { fail, ok, type Result } from '../core/result.ts';

/** Milliseconds. */
export interface Patience {
  /** Until the host answers. */
  readonly answer: number;
  /** Between two pieces of its answer. */
  readonly piece: number;
  /** For everything. */
  readonly whole: number;
}

/** A pack of 90 MB on a line of 10 Mbit/s takes 75 seconds. */
export const PATIENCE: Patience = { answer: 20_000, piece: 20_000, whole: 300_000 };

/**
 * Downloads at most `most` bytes.
 * Credentials, referrer and validators stay at home; a redirect is refused, since it may lead where `readAddress` would not.
 */
export async function download(
  url: URL,
  most: number,
  patience: Patience = PATIENCE,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const ends = new AbortController();
  let late = false;
  const tooLate = () => {
    late = true;
    ends.abort();
  };
  const whole = setTimeout(tooLate, patience.whole);
  let step = setTimeout(tooLate, patience.answer);
  const onward = () => {
    clearTimeout(step);
    step = setTimeout(tooLate, patience.piece);
  };
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      headers: { accept: 'application/json', 'accept-language': '*' },
      signal: ends.signal,
    });
    if (!response.ok) return fail(refusal('status', [String(response.status)]));
    if (Number(response.headers.get('content-length') ?? 0) > most) return fail(refusal('too-large'));
    if (isPage(response)) return fail(refusal('not-json'));
    return await readAll(response, most, onward);
  } catch (error) {
    return fail(refusal(late ? 'timeout' : 'unreachable', [String(error)]));
  } finally {
    clearTimeout(whole);
    clearTimeout(step);
    ends.abort();
  }
}

/** A web page where a pack should be: a log-in, or "not found" in words. Hosts are careless with all other types. */
function isPage(response: Response): boolean {
  return /^(?:text\/html|image\/|video\/|audio\/)/iu.test(response.headers.get('content-type') ?? '');
}

async function readAll(
  response: Response,
  most: number,
  onward: () => void,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const next = await reader?.read();
    if (!next || next.done) break;
    onward();
    length += next.value.byteLength;
    if (length > most) return fail(refusal('too-large'));
    pieces.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return ok(bytes);
}
