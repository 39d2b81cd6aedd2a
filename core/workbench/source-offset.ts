import * as v from 'valibot';

/** A report with its notes has some 60,000 characters, a yearbook a million; more is not checked by hand in one go. */
export const MAX_SOURCE = 4_000_000;

/** A place in the source of a work, in UTF-16 code units. */
export const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_SOURCE));
