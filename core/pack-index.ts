/** A publisher's catalogue, `index.json`: which packs there are. It only points; each pack is signed by itself. */
import * as v from 'valibot';
import { MAX_TEXT } from './limits.ts';
import { PackIdSchema, PackVersionSchema } from './pack.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TEXT));

export const PackIndexSchema = v.strictObject({
  format: v.literal(1),
  publisher: text,
  packs: v.pipe(
    v.array(
      v.strictObject({
        id: PackIdSchema,
        version: PackVersionSchema,
        title: text,
        licence: text,
        entries: v.pipe(v.number(), v.integer()),
        /** Relative to the catalogue: a name beside it. */
        file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.json$/u)),
      }),
    ),
    v.minLength(1),
    v.maxLength(500),
  ),
});
export type PackIndex = v.InferOutput<typeof PackIndexSchema>;
