/** What pages and the popup ask for: entries, the card's script, the context of the top frame. */
import * as v from 'valibot';
import { EntryRefSchema } from '../../core/entry.ts';
import { fail, ok } from '../../core/result.ts';
import { onMessage } from '../../messages.ts';
import { listenToCounts } from './badge.ts';
import { bringScripts, listenToCard } from './card.ts';
import { listenToChoices } from './choices.ts';
import { listenToContexts } from './context.ts';
import { lookup, status } from './glossary.ts';
import { listenToLibrary } from './library.ts';
import { isOurs } from './sender.ts';
import { inTraditional } from './traditional.ts';

const TermRefSchema = v.strictObject({
  generation: v.number(),
  id: EntryRefSchema,
  traditional: v.optional(v.boolean(), false),
});

export function listenToPages(): void {
  listenToCard();
  listenToLibrary();
  onMessage('lookup', async ({ data, sender }) => {
    const ref = v.safeParse(TermRefSchema, data);
    if (!isOurs(sender) || !ref.success) return fail('unknown' as const);
    const found = await lookup(ref.output);
    return found.ok && ref.output.traditional ? ok(await inTraditional(found.value)) : found;
  });
  onMessage('status', ({ sender }) => (isOurs(sender) ? status() : fail('stranger')));
  onMessage('bringReading', ({ sender }) => bringScripts(sender, ['/reading.js']));
  listenToContexts();
  listenToChoices();
  listenToCounts();
}
