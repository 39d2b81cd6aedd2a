/** What a reader keeps and revises: the only writer of it. Pages of the web may save, forget and ask, nothing else. */
import * as v from 'valibot';
import { EntryRefSchema } from '../../core/entry.ts';
import { fail } from '../../core/result.ts';
import { parseBackup } from '../../core/study/backup.ts';
import { CARD_ID } from '../../core/study/question.ts';
import { DeckIdSchema, DeckSchema, SavedSchema } from '../../core/study/records.ts';
import { onMessage } from '../../messages.ts';
import { kept } from '../../storage/kept.ts';
import { inTurn } from './in-turn.ts';
import { isOurPage, isOurs, type Sender } from './sender.ts';
import { answerCard, dueCount, takeBack } from './study-answer.ts';
import { moveTerms, putDeck, removeDeck } from './study-decks.ts';
import { followHomes, keeper, studyDatabase } from './study-keeper.ts';
import { restore } from './study-restore.ts';
import { forgetTerms, rememberMeeting, saveTerm } from './study-save.ts';

const text = v.pipe(v.string(), v.maxLength(20_000));
const CardIdSchema = v.pipe(v.string(), v.regex(CARD_ID));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const EntryRefsSchema = v.pipe(v.array(EntryRefSchema), v.minLength(1), v.maxLength(50_000));

const SaveSchema = v.strictObject({
  generation: v.number(),
  id: EntryRefSchema,
  sense: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sentence: v.exactOptional(text),
  title: v.exactOptional(text),
});
const AnswerSchema = v.strictObject({
  card: CardIdSchema,
  grade: v.picklist([1, 2, 3, 4]),
  lastAt: v.nullable(moment),
});
const TakeBackSchema = v.strictObject({ card: CardIdSchema, at: moment });
const DeckRequestSchema = v.pick(DeckSchema, ['id', 'name']);
const MoveSchema = v.strictObject({ ids: EntryRefsSchema, deck: DeckIdSchema, into: v.boolean() });
/** The backup itself is parsed by its own reader. */
const RestoreSchema = v.strictObject({ backup: v.unknown(), withSettings: v.boolean() });
const BringBackSchema = v.pipe(v.array(SavedSchema), v.minLength(1), v.maxLength(50_000));

export function listenToStudy(): void {
  // Where a home was lost while the background slept, it is rebuilt before anyone asks.
  followHomes();
  onMessage('saveTerm', ({ data, sender }) =>
    handle(isOurs, sender, SaveSchema, data, (request) => saveTerm(request, sender)),
  );
  onMessage('forgetTerm', ({ data, sender }) =>
    handle(isOurs, sender, EntryRefSchema, data, (id) => forgetTerms([id])),
  );
  onMessage('isSaved', async ({ data, sender }) => {
    const id = v.safeParse(EntryRefSchema, data);
    return isOurs(sender) && id.success && (await keeper.read('saved', id.output)) !== null;
  });
  onMessage('met', ({ data, sender }) => {
    const id = v.safeParse(EntryRefSchema, data);
    return isOurs(sender) && id.success && rememberMeeting(id.output, '', sender);
  });
  onMessage('dueCount', ({ sender }) => (isOurPage(sender) ? dueCount() : 0));
  onMessage('answerCard', ({ data, sender }) => handle(isOurPage, sender, AnswerSchema, data, answerCard));
  onMessage('takeBack', ({ data, sender }) => handle(isOurPage, sender, TakeBackSchema, data, takeBack));
  listenToCollection();
}

/** What the library does with many terms at once. */
function listenToCollection(): void {
  onMessage('putDeck', ({ data, sender }) => handle(isOurPage, sender, DeckRequestSchema, data, putDeck));
  onMessage('removeDeck', ({ data, sender }) => handle(isOurPage, sender, DeckIdSchema, data, removeDeck));
  onMessage('moveTerms', ({ data, sender }) =>
    handle(isOurPage, sender, MoveSchema, data, ({ ids, deck, into }) => moveTerms(ids, deck, into)),
  );
  onMessage('forgetTerms', ({ data, sender }) =>
    handle(isOurPage, sender, EntryRefsSchema, data, forgetTerms),
  );
  onMessage('bringBack', ({ data, sender }) =>
    handle(isOurPage, sender, BringBackSchema, data, async (saved) => {
      const changedAt = Date.now();
      const done = await keeper.keep(saved.map((term) => kept('saved', { ...term, changedAt })));
      return done.ok ? { ok: true as const, value: true as const } : done;
    }),
  );
  onMessage('forgetMet', async ({ sender }) => {
    if (!isOurPage(sender)) return fail('invalid' as const);
    return studyDatabase.met.clear().then(
      () => ({ ok: true as const, value: true as const }),
      () => fail('unavailable' as const),
    );
  });
  onMessage('restore', ({ data, sender }) =>
    handle(isOurPage, sender, RestoreSchema, data, async ({ backup, withSettings }) => {
      const parsed = parseBackup(backup);
      return parsed.ok ? restore(parsed.value, withSettings) : fail('invalid' as const);
    }),
  );
}

/** Two windows may ask at once: each change is made to what the one before has left. */
const turn = inTurn();

/** Lets a handler see only input of the right shape from a sender who may; whatever it throws is told as a value. */
async function handle<Schema extends v.GenericSchema, T>(
  mayAsk: (sender: Sender) => boolean,
  sender: Sender,
  schema: Schema,
  data: unknown,
  handler: (input: v.InferOutput<Schema>) => Promise<T>,
) {
  const input = v.safeParse(schema, data);
  if (!mayAsk(sender) || !input.success) return fail('invalid' as const);
  try {
    return await turn(() => handler(input.output));
  } catch (error) {
    console.error('cezhu: study', error);
    return fail('unavailable' as const);
  }
}
