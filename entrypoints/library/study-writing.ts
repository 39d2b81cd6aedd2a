/** Questions in the characters the reader wants. Headwords and sources stay as they are printed. */
import type { Sense } from '../../core/entry.ts';
import type { Question } from '../../core/study/question.ts';
import type { Write } from './writing.ts';

export function writeQuestion(question: Question, write: Write): Question {
  const sense = writeSense(question.sense, write);
  if (question.kind === 'term') return { ...question, sense, prompt: write(question.prompt) };
  if (question.kind === 'meaning') return { ...question, sense };
  const blanks = question.slogan.blanks.map(({ label, text }) => ({
    ...(label !== undefined && { label: write(label) }),
    text: write(text),
  }));
  return { ...question, sense, slogan: { name: write(question.slogan.name), blanks } };
}

function writeSense(sense: Sense, write: Write): Sense {
  const parts = sense.parts.map(({ label, text }) => ({
    label: write(label),
    ...(text !== undefined && { text: write(text) }),
  }));
  return { ...sense, gloss: write(sense.gloss), parts };
}
