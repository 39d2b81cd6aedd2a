/** Work in progress of the workbench, kept so that it survives the closing of its tab. Only our own pages may ask. */
import * as v from 'valibot';
import { fail, ok } from '../../core/result.ts';
import { KeptSchema } from '../../core/workbench/kept.ts';
import { onMessage } from '../../messages.ts';
import type { DraftKept } from '../../messages/drafts.ts';
import { gone, kept, type KeptItem } from '../../storage/kept.ts';
import { isOurPage, type Sender } from './sender.ts';
import { keeper } from './study-keeper.ts';

const IdSchema = v.pipe(v.string(), v.uuid());
const DraftSchema = v.strictObject({ id: IdSchema, work: KeptSchema });

export function listenToDrafts(): void {
  onMessage('keepDraft', ({ sender, data }) =>
    change(sender, DraftSchema, data, (draft) => kept('drafts', { ...draft, changedAt: Date.now() })),
  );
  onMessage('removeDraft', ({ sender, data }) =>
    change(sender, IdSchema, data, (id) => gone('drafts', id, Date.now())),
  );
}

async function change<S extends v.GenericSchema>(
  sender: Sender,
  schema: S,
  data: unknown,
  make: (value: v.InferOutput<S>) => KeptItem,
): Promise<DraftKept> {
  const parsed = v.safeParse(schema, data);
  if (!isOurPage(sender) || !parsed.success) return fail('invalid');
  try {
    const done = await keeper.keep([make(parsed.output)]);
    return done.ok ? ok(true) : done;
  } catch (error) {
    console.error('cezhu: a draft could not be kept', error);
    return fail('unavailable');
  }
}
