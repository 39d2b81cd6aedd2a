/** All cases, by what they are about. */
import { ACROSS, LEFT_ALONE } from './boundaries.ts';
import type { PageCase } from './case.ts';
import { CHANGES } from './change.ts';
import { CUES, LONGER, THREE } from './cues.ts';
import { DRAWING } from './drawing.ts';
import { INLINE, RUBY } from './inline.ts';
import { MOVES } from './move.ts';
import { NAVIGATION } from './navigation.ts';
import { REGIONS } from './regions.ts';
import { REVEALED } from './revealed.ts';
import { SHADOW } from './shadow.ts';
import { INVISIBLE, NUMERALS, QUOTES, TRADITIONAL, WIDTH } from './spelling.ts';
import { YEARS } from './years.ts';

export const TABLES: Readonly<Record<string, readonly PageCase[]>> = {
  'one line of text': INLINE,
  ruby: RUBY,
  'invisible characters and spaces': INVISIBLE,
  quotes: QUOTES,
  'width and case': WIDTH,
  numerals: NUMERALS,
  'traditional characters': TRADITIONAL,
  'never across': ACROSS,
  'left alone': LEFT_ALONE,
  'SVG, XHTML': DRAWING,
  'the sentence decides': CUES,
  '三率 and 三度': THREE,
  'the longer term': LONGER,
  'the year decides': YEARS,
  'the region decides': REGIONS,
  'single-page navigation': NAVIGATION,
  'text that changes': CHANGES,
  'text that moves': MOVES,
  'text that is revealed': REVEALED,
  'shadow trees': SHADOW,
};
