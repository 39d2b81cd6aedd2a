/**
 * The extension's protocol (messages.ts) as the marking script speaks it: the same messages on the same wire as
 * @webext-core/messaging has them, which costs every page more than it uses of it. Errors are not carried over:
 * between contexts failure is a value.
 */
import { browser } from 'wxt/browser';
import type { sendMessage } from '../../messages.ts';

interface Reply {
  readonly res?: unknown;
  readonly err?: unknown;
}

/** Rejects where nobody answers. */
export const send = (async (type: string, data: unknown): Promise<unknown> => {
  const message = { id: 0, type, data, timestamp: Date.now() };
  const reply: Reply | undefined = await browser.runtime.sendMessage(message);
  if (!reply || reply.err) throw new Error(type);
  return reply.res;
}) as typeof sendMessage;

/** Answers messages until the returned function is called. */
export function listen(answer: (type: string, data: unknown) => unknown): () => void {
  const onMessage = (
    { type, data }: { readonly type: string; readonly data: unknown },
    _sender: unknown,
    reply: (reply: Reply) => void,
  ) => {
    Promise.resolve(answer(type, data)).then(
      (res) => reply({ res }),
      () => reply({ err: type }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}
