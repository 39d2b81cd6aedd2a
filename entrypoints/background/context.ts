/** What a page is about, from its top frame to its child frames. */
import * as v from 'valibot';
import type { PageContext } from '../../core/page-context.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { onMessage, sendMessage } from '../../messages.ts';
import { isOurs, type Sender } from './sender.ts';

/** Codes only: whatever a frame may send, no text passes from one frame to another. */
const ContextSchema = v.strictObject({
  regions: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{6}$/u))), v.maxLength(100)),
  year: v.nullable(v.pipe(v.number(), v.integer())),
});

export function listenToContexts(): void {
  onMessage('contextOfTop', ({ sender }) => (isOurs(sender) ? contextOfTop(sender) : null));
  onMessage('announceContext', ({ data, sender }) => announceContext(data, sender));
}

/** Asks the top frame of the sender's tab what its page is about; null where it does not say. */
async function contextOfTop(sender: Sender): Promise<PageContext | null> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return null;
  const answer = await sendMessage('readContext', undefined, { tabId, frameId: 0 }).catch(() => null);
  const parsed = v.safeParse(ContextSchema, answer);
  return parsed.success ? parsed.output : null;
}

/** Passes on what the top frame has found out; the others may have asked before it knew. */
async function announceContext(data: unknown, sender: Sender): Promise<Result<true>> {
  const tabId = sender.tab?.id;
  const context = v.safeParse(ContextSchema, data);
  if (!isOurs(sender) || sender.frameId !== 0 || tabId === undefined || !context.success)
    return fail('stranger');
  await sendMessage('takeContext', context.output, { tabId }).catch(() => undefined);
  return ok(true);
}
