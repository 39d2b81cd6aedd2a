/** What a reader decides on a card: another sense on this site, a term never to be marked again. */
import * as v from 'valibot';
import { EntryRefSchema } from '../../core/entry.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { senseKeys } from '../../core/sense-key.ts';
import { onMessage } from '../../messages.ts';
import { writeSenseChoice } from '../../storage/sense-choices.ts';
import { writeSettings } from '../../storage/settings.ts';
import { lookup } from './glossary.ts';
import { inTurn } from './in-turn.ts';
import { isOurs, type Sender } from './sender.ts';

const SenseSchema = v.strictObject({
  id: EntryRefSchema,
  sense: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
const HiddenSchema = v.strictObject({ id: EntryRefSchema, hidden: v.boolean() });

/** One write after another: each reads what the one before has written. */
const turn = inTurn();

/** What could not be written is told as a value: the card says so in words. */
function write(act: () => Promise<Result<true>>): Promise<Result<true>> {
  return turn(act).catch((error: unknown) => {
    console.error('cezhu: a choice could not be written', error);
    return fail('unavailable');
  });
}

export function listenToChoices(): void {
  onMessage('chooseSense', ({ data, sender }) => {
    const choice = v.safeParse(SenseSchema, data);
    return isOurs(sender) && choice.success ? write(() => choose(choice.output, sender)) : fail('stranger');
  });
  onMessage('hideTerm', ({ data, sender }) => {
    const choice = v.safeParse(HiddenSchema, data);
    return isOurs(sender) && choice.success ? write(() => hide(choice.output)) : fail('stranger');
  });
}

/** The site is the sender's own, whatever it may say. */
async function choose(
  { id, sense }: v.InferOutput<typeof SenseSchema>,
  { url, tab }: Sender,
): Promise<Result<true>> {
  // It holds in the card that is open; which site a private window shows is written nowhere.
  if (tab?.incognito) return ok(true);
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
  await writeSettings((now) => {
    const others = now.hidden.filter((other) => other !== id);
    return { hidden: hidden ? [...others, id] : others };
  });
  return ok(true);
}
