/** What pages and the popup ask for: entries, the card's script, the context of the top frame. */
import * as v from 'valibot';
import { EntryIdSchema } from '../../core/entry.ts';
import { fail } from '../../core/result.ts';
import { onMessage } from '../../messages.ts';
import { bringCard } from './card.ts';
import { contextOfTop } from './context.ts';
import { lookup, status } from './glossary.ts';
import { isOurs } from './sender.ts';

const TermRefSchema = v.strictObject({ generation: v.number(), id: EntryIdSchema });

export function listenToPages(): void {
  onMessage('lookup', ({ data, sender }) => {
    const ref = v.safeParse(TermRefSchema, data);
    return isOurs(sender) && ref.success ? lookup(ref.output) : fail('unknown' as const);
  });
  onMessage('status', ({ sender }) => (isOurs(sender) ? status() : fail('stranger')));
  onMessage('contextOfTop', ({ sender }) => (isOurs(sender) ? contextOfTop(sender) : null));
  onMessage('bringCard', ({ sender }) => (isOurs(sender) ? bringCard(sender) : fail('stranger')));
}
