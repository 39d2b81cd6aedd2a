import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import type { PageContext } from '../../core/page-context.ts';
import { sendMessage } from '../../messages.ts';

/** Codes only: whatever a frame may send, no text passes from one frame to another. */
const ContextSchema = v.strictObject({
  regions: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{6}$/u))), v.maxLength(100)),
  year: v.nullable(v.pipe(v.number(), v.integer())),
});

/** Asks the top frame of the sender's tab what its page is about; null where it does not say. */
export async function contextOfTop(sender: Browser.runtime.MessageSender): Promise<PageContext | null> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return null;
  const answer = await sendMessage('readContext', undefined, { tabId, frameId: 0 }).catch(() => null);
  const parsed = v.safeParse(ContextSchema, answer);
  return parsed.success ? parsed.output : null;
}
