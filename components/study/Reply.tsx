import type { Ref } from 'preact';
import type { Question } from '../../core/study/question.ts';
import { studyMessages } from '../../locales/study.ts';
import { GlossView } from '../GlossView.tsx';
import { NoteList } from '../NoteList.tsx';
import { Sources } from '../Sources.tsx';

interface Props {
  readonly question: Question;
  readonly language: string;
  readonly sentence: string | null;
  readonly replyRef: Ref<HTMLElement>;
}

/** The answer to a card, with where it is from and where the reader met it. */
export function Reply({ question, language, sentence, replyRef }: Props) {
  const t = studyMessages(language).study;
  const { entry, sense } = question;
  return (
    <section ref={replyRef} class="study-reply" tabIndex={-1} aria-label={t.answer}>
      {question.kind === 'term' && (
        <p class="study-headword" lang="zh-CN">
          {entry.headword}
        </p>
      )}
      {entry.pinyin !== '' && (
        <p class="pinyin" lang="zh-Latn-pinyin">
          {entry.pinyin}
        </p>
      )}
      {question.kind !== 'term' && <GlossView sense={sense} language={language} />}
      <NoteList notes={sense.notes} language={language} />
      {sentence !== null && sentence !== '' && (
        <blockquote class="study-sentence" lang="zh-CN">
          {sentence}
        </blockquote>
      )}
      <Sources citations={sense.citations} language={language} />
    </section>
  );
}
