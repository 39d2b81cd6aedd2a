/** Folding, for any text: one string for all spellings of a term, and the scan finds each of them where it stands. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldCode, foldText, parseFolding, reverseFolding, spellingsOf } from '../../../core/fold.ts';
import { annotateText, createAnnotator } from '../../../core/annotate.ts';
import { UNKNOWN_CONTEXT } from '../../../core/page-context.ts';
import { compileIndex } from '../../../core/term-index.ts';
import { entryOf } from '../study/samples.ts';

const PAIRS = '晉晋創创兩两項项無无廢废臺台檯台颱台';
const folding = parseFolding(PAIRS);
const reverse = reverseFolding(folding);

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
/** What folds to nothing; quotation marks apart, which an extent must balance. */
const unseen = fc
  .array(fc.constantFrom(' ', '\u3000', '\n', '\u00ad', '\u200b', '\ufeff', '\u2060'), { maxLength: 3 })
  .map((all) => all.join(''));
const symbols = fc.array(fc.constantFrom('晋', '创', '谷', '台', '无', 'e', '镇', '+', '5'), {
  minLength: 2,
  maxLength: 8,
});

/** The term in one of its spellings. */
const spelled = symbols.chain((codes) =>
  fc
    .tuple(
      ...codes.map((code, at) =>
        fc.tuple(
          fc.constantFrom(...spellingsOf(code, reverse)),
          at + 1 < codes.length ? unseen : fc.constant(''),
        ),
      ),
    )
    .map((pieces) => ({ form: codes.join(''), text: pieces.flat().join('') })),
);

it('folds what is folded to itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldText(text, folding);
      expect(foldText(folded, folding)).toBe(folded);
    }),
  );
});

it('folds a text piece by piece, wherever it is cut: no offset is lost', () => {
  fc.assert(
    fc.property(anyText, fc.nat(60), (text, at) => {
      expect(foldText(text.slice(0, at), folding) + foldText(text.slice(at), folding)).toBe(
        foldText(text, folding),
      );
      const kept = [...Array(text.length).keys()].filter((i) => foldCode(text.charCodeAt(i), folding) !== 0);
      expect(foldText(text, folding)).toHaveLength(kept.length);
    }),
  );
});

it('folds every spelling of a term to the term', () => {
  fc.assert(fc.property(spelled, ({ form, text }) => foldText(text, folding) === form));
});

it('finds a term in every spelling, from its first character to its last', () => {
  fc.assert(
    fc.property(spelled, ({ form, text }) => {
      // A Latin edge or a digit would ask for its neighbours: the text around it is Chinese.
      const annotator = createAnnotator(compileIndex([entryOf(form)], PAIRS, {}, 1));
      const found = annotateText(annotator, `甲${text}乙`, UNKNOWN_CONTEXT);
      // Digits alone are no term without quotation marks.
      if (/^\d+$/u.test(form)) return;
      expect(found.map(({ start, end }) => [start, end])).toEqual([[1, 1 + text.length]]);
    }),
    { numRuns: 300 },
  );
});
