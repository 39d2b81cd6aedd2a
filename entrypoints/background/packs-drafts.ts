/** Work in progress of the workbench, kept so that it survives the closing of its tab. Only our own pages may ask. */
import * as v from 'valibot';
import { fail, ok } from '../../core/result.ts';
import { WorkSchema } from '../../core/workbench/work.ts';
import { onMessage } from '../../messages.ts';
import type { DraftKept } from '../../messages/drafts.ts';
import type { GlossaryDatabase } from '../../storage/database.ts';
import { packDatabase } from './glossary.ts';
import { isOurPage, type Sender } from './sender.ts';

const IdSchema = v.pipe(v.string(), v.uuid());
const DraftSchema = v.strictObject({ id: IdSchema, work: WorkSchema });

export function listenToDrafts(): void {
  onMessage('keepDraft', ({ sender, data }) =>
    change(sender, DraftSchema, data, ({ drafts }, draft) => drafts.put({ ...draft, changedAt: Date.now() })),
  );
  onMessage('removeDraft', ({ sender, data }) =>
    change(sender, IdSchema, data, ({ drafts }, id) => drafts.delete(id)),
  );
}

async function change<S extends v.GenericSchema>(
  sender: Sender,
  schema: S,
  data: unknown,
  make: (database: GlossaryDatabase, value: v.InferOutput<S>) => Promise<unknown>,
): Promise<DraftKept> {
  const parsed = v.safeParse(schema, data);
  if (!isOurPage(sender) || !parsed.success) return fail('invalid');
  try {
    const database = await packDatabase();
    if (!database) return fail('unavailable');
    await make(database, parsed.output);
    return ok(true);
  } catch (error) {
    console.error('cezhu: a draft could not be kept', error);
    return fail('unavailable');
  }
}
