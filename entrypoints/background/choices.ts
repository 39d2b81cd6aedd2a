/** What a reader decides on a card: another sense on this site, a term never to be marked again. */
import * as v from 'valibot';
import { EntryRefSchema } from '../../core/entry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { senseKeys } from '../../core/sense-key.ts';
import { onMessage } from '../../messages.ts';
import { writeSenseChoice } from '../../storage/sense-choices.ts';
import { readSettings, writeSettings } from '../../storage/settings.ts';
import { lookup } from './glossary.ts';
import { isOurs, type Sender } from './sender.ts';

const SenseSchema = v.strictObject({
  id: EntryRefSchema,
  sense: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
const HiddenSchema = v.strictObject({ id: EntryRefSchema, hidden: v.boolean() });

/** One write after another: each reads what the one before has written. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const mine = last.then(write);
  last = mine.catch(() => undefined);
  return mine;
}

export function listenToChoices(): void {
  onMessage('chooseSense', ({ data, sender }) => {
    const choice = v.safeParse(SenseSchema, data);
    return isOurs(sender) && choice.success ? inTurn(() => choose(choice.output, sender)) : fail('stranger');
  });
  onMessage('hideTerm', ({ data, sender }) => {
    const choice = v.safeParse(HiddenSchema, data);
    return isOurs(sender) && choice.success ? inTurn(() => hide(choice.output)) : fail('stranger');
  });
}

/** The site is the sender's own, whatever it may say. */
async function choose(
  { id, sense }: v.InferOutput<typeof SenseSchema>,
  { url }: Sender,
): Promise<Result<true>> {
  const site = url && URL.canParse(url) ? new URL(url).hostname : '';
  if (sense === null) {
    await writeSenseChoice(site, id, null);
    return ok(true);
  }
  // No generation has this number: answered from the newest.
  const found = await lookup({ generation: 0, id });
  const key = found.ok ? senseKeys(found.value.entry.senses)[sense] : undefined;
  if (key === undefined) return fail('unknown');
  await writeSenseChoice(site, id, key);
  return ok(true);
}

async function hide({ id, hidden }: v.InferOutput<typeof HiddenSchema>): Promise<Result<true>> {
  const others = (await readSettings()).hidden.filter((other) => other !== id);
  await writeSettings({ hidden: hidden ? [...others, id] : others });
  return ok(true);
}
