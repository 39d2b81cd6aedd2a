/** Between a term as the form holds it and the entry it becomes. */
import * as v from 'valibot';
import type { DraftProblem, MineDraft } from '../../components/packs/mine-draft.ts';
import { EntrySchema, type Entry } from '../../core/entry.ts';
import { cleanText } from '../../core/pack-clean.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readList, readParts, writeParts } from '../../core/table/cells.ts';
import type { OwnSource } from '../../core/table/from-rows.ts';
import { ownId } from '../../core/table/own-id.ts';

export function draftOf(entry: Entry): MineDraft {
  const [sense] = entry.senses;
  const citation = sense?.citations[0];
  return {
    id: entry.id,
    headword: entry.headword,
    match: entry.match,
    cues: entry.cues.join('；'),
    aliases: entry.aliases.map(({ form, match, cues }) => ({ form, match, cues: cues.join('；') })),
    gloss: sense?.gloss ?? '',
    parts: writeParts(sense?.parts ?? []),
    title: citation?.title ?? '',
    issuer: citation?.issuer ?? '',
    year: citation ? String(citation.year) : '',
    url: citation?.url ?? '',
  };
}

/**
 * The entry a draft stands for.
 * @param before the entry that is changed: what the form does not show stays as it was
 */
export function entryOf(
  draft: MineDraft,
  before: Entry | null,
  own: OwnSource,
): Result<Entry, DraftProblem[]> {
  const clean = (text: string) => cleanText(text).trim();
  const headword = clean(draft.headword);
  const cuesOf = ({ match, cues }: { match: string; cues: string }) =>
    match === 'always' ? [] : readList(clean(cues));
  const [firstSense, ...otherSenses] = before?.senses ?? [];
  const [firstCitation, ...otherCitations] = firstSense?.citations ?? [];
  const url = clean(draft.url);
  const { url: _url, ...citation } = firstCitation ?? {};
  const written = {
    pinyin: '',
    ...before,
    id: draft.id ?? ownId(headword),
    headword,
    match: draft.match,
    cues: cuesOf(draft),
    aliases: draft.aliases
      .filter(({ form }) => clean(form) !== '')
      .map((alias) => ({ form: clean(alias.form), match: alias.match, cues: cuesOf(alias) })),
    senses: [
      {
        ...firstSense,
        gloss: clean(draft.gloss),
        parts: readParts(clean(draft.parts)),
        citations: [
          {
            ...citation,
            title: clean(draft.title) || own.title,
            issuer: clean(draft.issuer) || own.issuer,
            year: draft.year.trim() === '' ? own.year : Number(draft.year),
            ...(url !== '' && { url }),
          },
          ...otherCitations,
        ],
      },
      ...otherSenses,
    ],
  };
  const parsed = v.safeParse(EntrySchema, written);
  if (!parsed.success) return fail(parsed.issues.map((issue) => problemOf(issue, headword, draft)));
  // A form that asks for a cue and names none would never be marked.
  const mute = [parsed.output, ...parsed.output.aliases].some(
    ({ match, cues }) => match === 'cued' && cues.length === 0,
  );
  return mute ? fail([{ field: 'cues', why: 'missing' }]) : ok(parsed.output);
}

const FIELDS = ['headword', 'aliases', 'cues', 'gloss', 'parts', 'title', 'issuer', 'year', 'url'] as const;

function problemOf(issue: v.BaseIssue<unknown>, headword: string, draft: MineDraft): DraftProblem {
  const path = issue.path?.map(({ key }) => key) ?? [];
  const field = FIELDS.find((one) => path.includes(one)) ?? 'headword';
  if (issue.type === 'max_length') return { field, why: 'too-long' };
  const empty = field === 'headword' ? headword === '' : field === 'gloss' && draft.gloss.trim() === '';
  return { field, why: empty ? 'missing' : 'invalid' };
}
